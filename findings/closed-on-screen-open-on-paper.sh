#!/usr/bin/env bash
# Subject: from HTML to paper: what is closed or hidden on the screen.
# Guess:   a closed `<dialog>`, a `<template>` and `hidden` are shown by nothing that reads HTML.
# Seen:    WeasyPrint prints the closed dialog (and what is in a closed `<details>`), though it obeys `hidden`. pandoc
#          puts all of them into the Word file, even the template.
# With:    WeasyPrint 70.0 (needs the system's Pango), pypandoc_binary 1.17 with pandoc 3.9, pypdf 7.1.1 (Python).
# Why here: a page made for a screen holds more than it shows: the other ways of a choice, parts for the app. A school
#          that makes its own paper of it gets those too. Only what the guide itself offers to print is meant for
#          paper.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip install --quiet --disable-pip-version-check --no-deps weasyprint==70.0 pydyf==0.13.0 cffi==2.1.1 pycparser==3.0 tinyhtml5==2.1.0 tinycss2==1.5.1 cssselect2==0.10.1 pyphen==0.18.1 pillow==13.0.0 fonttools==4.68.0 webencodings==0.6.1 pypandoc_binary==1.17 python-docx==1.2.0 lxml==6.1.3 typing_extensions==4.15.0 pypdf==7.1.1
v/bin/python - <<'PY'
import importlib.metadata, io, sys
import docx, pypandoc, pypdf
try:
    import weasyprint
except OSError as error:
    sys.exit(f"needs the system's Pango: {error}")

page = """<!doctype html><html lang="nl"><title>x</title><p>open</p>
<dialog>dialog</dialog><details><summary>summary</summary><p>details</p></details>
<p hidden>hidden</p><template><p>template</p></template></html>"""
words = ["open", "dialog", "summary", "details", "hidden", "template"]
pdf = pypdf.PdfReader(io.BytesIO(weasyprint.HTML(string=page).write_pdf())).pages[0].extract_text()
pypandoc.convert_text(page, "docx", "html", outputfile="page.docx")
word = "\n".join(paragraph.text for paragraph in docx.Document("page.docx").paragraphs)
stated = {"weasyprint": ["open", "dialog", "summary", "details"], "pypandoc_binary": words}
for name, text in {"weasyprint": pdf, "pypandoc_binary": word}.items():
    seen = [one for one in words if one in text]
    print(name, importlib.metadata.version(name), "shows", seen)
    if seen != stated[name]:
        sys.exit(f"CHANGED: stated was {stated[name]}")
PY
echo "As stated."
