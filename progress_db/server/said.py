"""What the doors say of themselves in OpenAPI: refusals, and bodies that are read by hand."""

from typing import Any

from pydantic import BaseModel, ConfigDict


class Fault(BaseModel):
    """`code` for programs, `text` one sentence for people."""

    model_config = ConfigDict(frozen=True)

    code: str
    text: str


class No(BaseModel):
    """A refusal."""

    model_config = ConfigDict(frozen=True)

    ok: bool = False
    error: Fault


_WHY = {
    400: "The body cannot be read",
    401: "No device's token, or that of one that was taken out",
    403: "This code opens no class now",
    404: "Nothing here for this device",
    413: "Too big",
    415: "Packed in a way that we do not take",
    422: "Not in the shape that it must have",
    421: "Called by a name that is not ours",
    429: "Too often: wait for as long as Retry-After says",
}
_GATES = (413, 421, 429)


def said(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """These refusals and those of the gates, for `responses=`."""
    every = sorted({*statuses, *_GATES})
    return {one: {"description": _WHY[one], "model": No} for one in every}


def body_of(model: type[BaseModel]) -> dict[str, Any]:
    """A JSON body that the door reads itself, for `openapi_extra=`."""
    schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
    return {
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": _flat(schema)}},
        }
    }


def _flat(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema with its parts in their places: it stands alone."""
    parts = schema.pop("$defs", {})

    def put(value: Any) -> Any:
        if isinstance(value, list):
            return [put(one) for one in value]
        if not isinstance(value, dict):
            return value
        name = str(value.get("$ref", "")).rpartition("/")[2]
        return put(parts[name]) if name in parts else {k: put(v) for k, v in value.items()}

    found: dict[str, Any] = put(schema)
    return found
