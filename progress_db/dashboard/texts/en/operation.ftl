# Operation: the server, municipalities, schools, accounts.
operation-accounts = Accounts
operation-health = How the server is
operation-health-database-sqlite = The database answers. It is a file on this machine (SQLite).
operation-health-database-postgresql = The database answers (PostgreSQL).
operation-health-https = The connection is encrypted.
operation-health-http = The connection is not encrypted. Use it only in a network that you trust, or put a proxy with https before it.
operation-health-packs =
    { $count ->
        [one] One workplace is read.
       *[other] { $count } workplaces are read.
    }
operation-health-accounts =
    { $count ->
        [one] One account is open.
       *[other] { $count } accounts are open.
    }
operation-health-sessions =
    { $count ->
        [one] One user is signed in.
       *[other] { $count } users are signed in.
    }
operation-health-providers =
    { $count ->
        [0] No sign-in provider is set up.
        [one] One sign-in provider is set up.
       *[other] { $count } sign-in providers are set up.
    }
operation-health-revision = The database has been brought up to step { $revision }.
operation-health-backups = The newest backup is from { $moment }.
operation-health-backups-old = Take care: the newest backup is from { $moment }.
operation-health-backups-none = Take care: there is no backup that the server knows.
operation-terminal = What is done at the server itself
operation-terminal-about = These commands are typed on the machine that the server runs on. They cannot be done from here, so that a stolen password cannot be used for them.
operation-terminal-password = A new password for an account that nobody can sign in to
operation-terminal-backup = A backup while the server runs
operation-terminal-restore = A backup put back; stop the server first. Learners who were erased are erased again
operation-terminal-upgrade = The database is brought up to this version; the server does so itself when it starts
operation-terminal-check = Are all summaries what the events come to?
operation-jobs = Regular jobs
operation-last-runs = The last run of each job
operation-job = Job
operation-began = Began
operation-ended = Ended
operation-not-ended = not yet
operation-no-runs = No job has run yet.
operation-municipalities = Municipalities
operation-towns = Municipalities and schools
operation-number-short = Code
operation-number = Municipality code
operation-number-help = Three digits, for example 101 for Copenhagen.
operation-has-number = Municipality code: { $number }
operation-since = Added
operation-add-municipality = Add a municipality
operation-bad-number = Write the municipality's code: a number of at most three digits.
operation-known-number = There is a municipality with that code already.
operation-schools = Schools
operation-school-name = Name of the school
operation-no-schools = The municipality has no schools yet.
operation-add-school = Add a school
operation-rename = Save the name
operation-back = To operation
operation-to-accounts = To the accounts
operation-search = Name or user name
operation-none-found = No account fits.
operation-more = There are more. These are the first { $most }. Search to find the others.
operation-add-account = Add an account
operation-role = Role
operation-role-help = Teachers are added by the school's lead.
operation-choose = Choose a role
operation-choose-role = Choose a role.
operation-login-known = There is an account with that user name already. Search for it and give it one more role.
operation-roles = Roles
operation-no-roles = The account has no role and cannot sign in.
operation-give = Give one more role
operation-give-go = Give the role
operation-take = Take away
operation-sure-take = The account loses the role. Go on?
operation-sure-close = Nobody can sign in with the account any more. Go on?
operation-own = This is your own account. Change the password under My account.
operation-told-added = Added.
operation-told-saved = Saved.
no-last-operator = This is the last operator. Make another one first.
