"""The form of who fills a seminar in."""

from coprod.words.fields import Field

YOU_FIELDS: tuple[Field, ...] = (
    {
        "id": "title",
        "kind": "text",
        "label": "Your name or group",
        "hint": "It names the file you hand in.",
    },
    {
        "id": "question",
        "kind": "area",
        "label": "A project of your own to think of",
        "hint": "Real or imagined. Test what you hear against it as you go.",
    },
)
