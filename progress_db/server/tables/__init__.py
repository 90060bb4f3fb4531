"""Every table of the server. The first column of all that is about people is `municipality`.

That column is the distribution key: whoever outgrows one machine spreads the tables by it (hash
partitions, Citus), and no query of a page crosses it. Tables without it are small and are copied
to every machine. What each table is for, and for how long, is in `purposes.toml`.
"""

from progress_db.server.tables.base import metadata as metadata
from progress_db.server.tables.classes import class_teachers as class_teachers
from progress_db.server.tables.classes import classes as classes
from progress_db.server.tables.classes import devices as devices
from progress_db.server.tables.classes import groups as groups
from progress_db.server.tables.classes import learners as learners
from progress_db.server.tables.classes import memberships as memberships
from progress_db.server.tables.happened import counters as counters
from progress_db.server.tables.happened import events as events
from progress_db.server.tables.people import account_changes as account_changes
from progress_db.server.tables.people import accounts as accounts
from progress_db.server.tables.people import failed_tries as failed_tries
from progress_db.server.tables.people import grants as grants
from progress_db.server.tables.people import identities as identities
from progress_db.server.tables.people import municipalities as municipalities
from progress_db.server.tables.people import schools as schools
from progress_db.server.tables.people import web_sessions as web_sessions
from progress_db.server.tables.protection import backups as backups
from progress_db.server.tables.protection import device_erasures as device_erasures
from progress_db.server.tables.protection import erasures as erasures
from progress_db.server.tables.protection import job_runs as job_runs
from progress_db.server.tables.protection import views as views
from progress_db.server.tables.summaries import cards as cards
from progress_db.server.tables.summaries import culture as culture
from progress_db.server.tables.summaries import days as days
from progress_db.server.tables.summaries import figures as figures
from progress_db.server.tables.summaries import glances as glances
from progress_db.server.tables.summaries import months as months
from progress_db.server.tables.summaries import paths_on as paths_on
from progress_db.server.tables.summaries import plays as plays
from progress_db.server.tables.summaries import releases as releases
from progress_db.server.tables.summaries import stuck as stuck
from progress_db.server.tables.teaching import assignments as assignments
from progress_db.server.tables.teaching import notes as notes
from progress_db.server.tables.teaching import orders as orders
from progress_db.server.tables.teaching import plans as plans
from progress_db.server.tables.teaching import presence as presence
from progress_db.server.tables.teaching import school_packs as school_packs
