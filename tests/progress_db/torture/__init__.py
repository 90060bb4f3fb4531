"""Nothing lost, nothing doubled, shown with real processes that are killed again and again.

    python -m tests.progress_db.torture --database postgres --events 1000000 --apps 3 --devices 60

Devices with the game's own sync code send what they hold through proxies that cut and repeat, to
`kollega serve` processes behind a balancer; client processes, app processes and the database are
killed on the way. In the end every event is looked for where it must be.
"""
