"""Text that means to be something else: a script, a command, a formula, a page's end."""

SCRIPT = "pwned()"  # what would run if any of it did
ABROAD = "https://abroad.example"
FAMILY = "👨\u200d👩\u200d👧\u200d👦"

KINDS = {
    "script": f"<script>{SCRIPT}</script>",
    "image": f"<img src=x onerror={SCRIPT}>",
    "drawing": f"<svg onload={SCRIPT}><animate onbegin={SCRIPT} attributeName=x /></svg>",
    "link": f'<a href="javascript:{SCRIPT}">a</a> javascript:{SCRIPT}',
    "ends": f"</script></style></textarea></title></td></table></details></pre>--><p id={SCRIPT}>",
    "quotes": f'" onmouseover="{SCRIPT}" x=\'',
    "quote": f"' autofocus onfocus='{SCRIPT}",
    "base": f'<base href="{ABROAD}/"><meta http-equiv="refresh" content="0;url={ABROAD}">',
    "style": f'<link rel=stylesheet href={ABROAD}/a.css><style>@import "{ABROAD}/b.css";</style>',
    "object": f'<object data="{ABROAD}"></object><embed src="{ABROAD}">',
    "frame": f'<iframe srcdoc="<script>parent.{SCRIPT}</script>"></iframe>',
    "form": f'<form action="{ABROAD}"><button formaction="javascript:{SCRIPT}">Go</button></form>',
    "comment": "<!-- --!> <![CDATA[ ]]> <?php ?> <!DOCTYPE html>",
    "entities": f"&lt;script&gt;{SCRIPT}&lt;/script&gt; &amp;amp; &#60;b&#62; &copy &#0;",
    "markdown": f"[a]({ABROAD}) ![b]({ABROAD}/b.png) **c** `d` <b>e</b> <{ABROAD}>",
    "blocks": f"# one\n\n<div onclick={SCRIPT}>\n\n| a | b |\n|---|---|\n\n```\n~~~\n---",
    "template": "${7 * 7} {{ 7 * 7 }} {% raw %} {# gone #} #{7} <%= 7 %> `${7}`",
    "format": "{title} {0} {} {why!r} %s %(title)s %% {{}}",
    "latex": rf"$\href{{javascript:{SCRIPT}}}{{x}}$ \(\require{{html}}\) $$\unicode{{60}}$$",
    "direction": "\u202egnp.exe\u202c \u2066x\u2069 \u200f",
    "no width": "z\u200be\u200cr\u200do\u2060w\ufeffi\u00ad",
    "terminal": "\x1b[2J\x1b]0;owned\x07\x9b31m\b\b",
    "sheet": "=1+1",
    "command": "@SUM(A1) +cmd|' /C calc'!A0 -1; rm -rf ~ `id` $(id) & | > ../../etc/passwd",
    "nul": "n\0u\0l",
    "halves": "half \ud83d, other \udc00",
    "long": "x" * 400,
    "address": f"{ABROAD}/{'a' * 190}.docx?id=1&copy=2",
    "families": f"{FAMILY * 3} 🇳🇿🇫🇮 👩🏽\u200d🔬 1\ufe0f\u20e3",
    "marks": f"e{chr(0x302) * 60} क्षि ﷽",
    "lines": "one\r\ntwo\u2028three\x0bfour\x85five",
}

# The same without what makes markup of it, and as wide: what a page does to it should be the same.
HARMLESS = str.maketrans("<>\"'&:=", "+^*,#;+")


def harmless(text: str) -> str:
    """Return text of the same shape in which no page could see anything but text.

    >>> harmless('<a href="x">')
    '+a href+*x*^'
    """
    return text.translate(HARMLESS)
