"""Class lists as schools send them, made for the tests."""

import io
import zipfile
from collections.abc import Mapping, Sequence

from openpyxl import Workbook


def workbook(rows: Sequence[Sequence[object]]) -> bytes:
    """An Excel file with these rows on its first sheet."""
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    out = io.BytesIO()
    book.save(out)
    book.close()
    return out.getvalue()


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP with these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def oneroster(**changed: str) -> Mapping[str, str]:
    """A OneRoster 1.2 bulk export with two classes; `changed` replaces files by stem."""
    files = {
        "manifest": "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\n",
        "classes": (
            "sourcedId,status,dateLastModified,title,classType,courseSourcedId,schoolSourcedId\n"
            'c1,,,"DU2, lager",scheduled,k,s\nc2,,,DU1,scheduled,k,s\nc3,tobedeleted,,DU3,x,k,s\n'
        ),
        "users": (
            "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,"
            "middleName,identifier,email,preferredGivenName\n"
            "u1,,,true,secret.user,,Mina,Familynavn,,ID-77,m@example.org,\n"
            "u2,,,true,b,,Oleksandr,Efternavn,,,,Sasha\n"
            "u3,,,false,c,,Nedlagt,X,,,,\n"
            "u4,tobedeleted,,true,d,,Slettet,X,,,,\n"
            "010190-1234,,,true,e,,Numeria,X,,,,\n"
            "u6,,,true,f,,Underviser,X,,,,\n"
            "u7,,,true,g,,Forbi,X,,,,\n"
        ),
        "enrollments": (
            "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,"
            "primary,beginDate,endDate\n"
            "e1,,,c1,s,u1,student,,,\ne2,,,c1,s,u2,student,,,2030-01-01\ne3,,,c1,s,u3,student,,,\n"
            "e4,,,c1,s,u4,student,,,\ne5,,,c1,s,010190-1234,student,,,\ne6,,,c1,s,u6,teacher,,,\n"
            "e7,,,c1,s,u7,student,,,2026-01-01\ne8,,,c2,s,u2,student,,,\n"
        ),
    }
    return {f"{name}.csv": text for name, text in {**files, **changed}.items()}
