"""The progress file, open for one command."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from progress_db.store import Store


@contextmanager
def opened(path: Path, patience_s: float = 2.0) -> Iterator[Store]:
    """The file at `path`, closed afterwards; what there is to say of it goes to stderr.

    `patience_s`: how long another program may hold it. Raises StoreError.
    """
    store = Store.open(path, patience_s=patience_s)
    try:
        if store.notice is not None:
            click.echo(store.notice.text, err=True)
        yield store
    finally:
        store.close()
