"""Which replies break a norm of the workplace."""

from scenes.pack import Reply


def breaks_norm(reply: Reply) -> bool:
    """Whether saying this is a misstep."""
    return reply.culture is not None and reply.culture.outcome == "misstep"
