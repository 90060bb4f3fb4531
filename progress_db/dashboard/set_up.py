"""The first page of a new server: the school, and the account of who set it up."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import Response

from progress_db.dashboard import before
from progress_db.dashboard.desk import back_to, language_of
from progress_db.dashboard.new_password import faults_of
from progress_db.dashboard.sign_in import welcome
from progress_db.dashboard.words import LANGUAGES, Words
from progress_db.server import accounts, first_start, passwords, sessions
from progress_db.server.accounts import Newcomer
from progress_db.server.database import reading, writing
from progress_db.server.house import house_of

router = APIRouter(include_in_schema=False)
COOKIE = "kollega_set_up"
LASTS_S = 3600


@router.get("/set-up")
def set_up_page(request: Request, token: str = "") -> Response:
    """The form. The link's token goes to a cookie at once, so that it is not in the address."""
    house = house_of(request)
    kept = token or _token(request)
    with reading(house.engine) as connection:
        first_start.check_token(house, connection, kept)
    if token:
        response = back_to("/set-up")
        before.put_cookie(response, house, COOKIE, token, LASTS_S)
        return response
    return _page(request, {}, {}, 200)


@router.post("/set-up")
def set_up(
    request: Request,
    school: Annotated[str, Form()] = "",
    name: Annotated[str, Form()] = "",
    login: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
    again: Annotated[str, Form()] = "",
    csrf: Annotated[str, Form()] = "",
) -> Response:
    """Make the school and the first account, and sign her in."""
    before.check(request, csrf)
    house, words = house_of(request), Words(language_of(request))
    plain = accounts.plain_login(login)
    wrong = _faults(words, school, name, plain) | faults_of(words, password, again, plain)
    if wrong:
        typed = {"school": school, "name": name, "login": login}
        return _page(request, typed, wrong, 422)
    first = Newcomer(plain, name, words.language, passwords.hashed(password))
    with writing(house.engine) as connection:
        first_start.check_token(house, connection, _token(request))
        made = first_start.set_up(connection, school.strip(), first, house.clock())
        session = sessions.begin(connection, made, house.clock())
    response = welcome(request, house, session)
    before.drop_cookie(response, house, COOKIE)
    return response


def _faults(words: Words, school: str, name: str, login: str) -> dict[str, str]:
    found = {
        "school": accounts.fault_of_name(school) and f"name-{accounts.fault_of_name(school)}",
        "name": accounts.fault_of_name(name) and f"name-{accounts.fault_of_name(name)}",
        "login": accounts.fault_of_login(login) and f"login-{accounts.fault_of_login(login)}",
    }
    return {field: words.say(key) for field, key in found.items() if key}


def _page(request: Request, typed: dict[str, str], wrong: dict[str, str], status: int) -> Response:
    return before.page(
        request, "sign_in/set_up.html", status, typed=typed, wrong=wrong, languages=LANGUAGES
    )


def _token(request: Request) -> str:
    https = house_of(request).settings.https
    return request.cookies.get(sessions.cookie_name(https, COOKIE), "")
