"""The form of who fills a seminar in."""

from coprod.words.fields import Field

YOU_FIELDS = (
    Field("title", "text", "Your name or group", "It names the file you hand in."),
    Field(
        "question",
        "area",
        "A project of your own to think of",
        "Real or imagined. Test what you hear against it as you go.",
    ),
)
