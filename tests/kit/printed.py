"""What is printed: sheets of paper, and what a page says when it asks for a print."""

SHEETS = {"A4": 210 - 20, "Letter": 215.9 - 20}  # millimetres between the margins
# What is too small to read, and what runs into something else.
SMALL = """() => [...document.body.querySelectorAll("*")]
  .filter((one) => [...one.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
  .filter((one) => parseFloat(getComputedStyle(one).fontSize) < 8 * 96 / 72 - 0.01)
  .map((one) => one.textContent)"""
WIDE = """() => [...document.body.querySelectorAll("*")]
  .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth)
  .map((one) => one.className + ": " + one.textContent)"""
COUNT = """
globalThis.print = () => {
  top.printed = [...(top.printed ?? []), document.documentElement.outerHTML];
};
"""
