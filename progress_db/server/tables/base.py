"""What all tables share."""

from sqlalchemy import Column, Integer, MetaData, Uuid

metadata = MetaData()


def of_municipality() -> Column[int]:
    """The first column of all that is about people: the key by which tables are spread."""
    return Column("municipality", Integer, primary_key=True, autoincrement=False)


def key(name: str = "id") -> "Column[object]":
    """A UUID in the primary key."""
    return Column(name, Uuid, primary_key=True)
