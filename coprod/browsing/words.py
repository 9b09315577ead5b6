"""What is said where the tables are read."""

# What the panel that browses the tables says.
BROWSE = {
    "table": "Table",
    "all": "All tables",
    "search": "Search",
    "hint": "Words in any order, such as: trust power",
    "any": "Any",
    "more": "More filters",
    "clear": "Clear search and filters",
    "back": "Back to {label}",
    "list": "Items",
    "pick": "Choose an item to see where it comes from.",
    "type": "Type a word above to search all tables at once.",
    "everywhere": "What fits, from all tables.",
    "none": "Nothing fits. Try another word, or clear the search and the filters.",
    "external": "From outside the two sources",
    "where": "Where it stands",
    "search_for": "To find it in the source, search there for: {words}",
    "basis": "What it rests on",
    "note": "Reading note",
    "references": "References given for it",
    "no_references": "The source gives none.",
    "mentions": "Linked with it",
    "gone": "The kernel has stopped. To browse on, choose Run ▸ Run All Cells.",
    "saved": "To browse the tables, choose Run ▸ Run All Cells. This is what was saved last.",
}

FOUND_ALL, FOUND_SOME, FOUND_ONE = "{n} items", "{n} of {all} items", "1 item"
FOUND_MANY = "{n} items; the first {first} are listed"
NARROWED = "Narrowed to: {how}."
