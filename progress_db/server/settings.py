"""What the server is told by its environment: where it keeps things and how it is reached."""

from pathlib import Path
from urllib.parse import urlsplit

from platformdirs import user_data_path
from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

PACKS = Path(__file__).parents[2] / "scenes" / "packs"


class ServeSettings(BaseSettings):
    """Each can be set from the environment (`KOLLEGA_SERVER`, `DATABASE_URL`, …).

    `public_url` is how browsers and devices reach the server through a proxy; `proxies` are the
    addresses whose X-Forwarded-* headers are believed, `hosts` are further names by which it is
    called (with commas). `secret` is 64 hex digits, the same for every app process; without it, the
    file `secret.key` in `server` keeps one. The rates are requests a minute: 0 is without end.
    """

    model_config = SettingsConfigDict(env_prefix="KOLLEGA_")

    server: Path = user_data_path("kollega") / "server"
    database_url: str = Field(default="", validation_alias="DATABASE_URL")
    secret: str = ""
    public_url: str = ""
    proxies: str = ""
    hosts: str = ""
    rate_address: int = 6000  # to /api from one address: a school is often one address
    rate_device: int = 600
    rate_sign_in: int = 60  # from one address
    slow_body_s: float = 30  # for a request's body, and one second more for each 4,000 bytes of it
    class_url: str = ""  # how devices in the classroom reach us, where that is another address
    fingerprint: str = ""  # SHA-256 (hex) of our own certificate, which devices keep at enrolment
    metrics_token: str = ""  # without it, /metrics answers only on this machine
    backups: Path | None = None  # a folder; without it, `backups` in `server`
    backup_key: Path | None = None  # a file with 64 hex digits: backups are encrypted with it
    backup_days: int = 28  # then a backup is removed
    xapi: bool = False  # a school's lead may export practice as xAPI statements
    lrs_url: str = ""  # and send them there (the xAPI address, without /statements)
    lrs_key: str = ""
    lrs_secret: str = ""
    packs: Path = PACKS

    @property
    def database(self) -> str:
        """The URL of the database: that of the environment, else a file in `server`."""
        return self.database_url or f"sqlite:///{self.server / 'server.db'}"

    @property
    def there(self) -> bool:
        """Whether the settings name a database that has been begun, or that others keep for us."""
        return bool(self.database_url) or (self.server / "server.db").exists()

    @property
    def device_url(self) -> str:
        """The address to put into an enrolment link; "" where the request's own will do."""
        return self.class_url or self.public_url

    @property
    def backup_folder(self) -> Path:
        """Where backups and the ledger of erasures are."""
        return self.backups or self.server / "backups"

    @property
    def secret_file(self) -> Path:
        """Where a laptop keeps its secret."""
        return self.server / "secret.key"

    @property
    def https(self) -> bool:
        """Whether browsers reach us encrypted, so that cookies must be Secure."""
        return urlsplit(self.public_url).scheme == "https"
