#!/usr/bin/env bash
# Subject: libraries that take the text out of a Word file, and Word's own hyphen that may not break a line.
# Guess:   "binnen 3-4 dagen", with that hyphen between 3 and 4, comes out with some kind of hyphen.
# Seen:    docx2txt and docx2python leave it out: "binnen 34 dagen". python-docx, mammoth and pandoc keep it.
# With:    docx2txt 0.9, docx2python 3.7.1, python-docx 1.2.0, mammoth 1.13.0, pypandoc_binary 1.17 with pandoc 3.9
#          (Python).
# Why here: schools keep their own numbers and terms in Word, and such files are read by programs (search,
#          converters). A term in days and a telephone number must not depend on a hyphen: write "3 of 4 dagen".
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip install --quiet --disable-pip-version-check --no-deps docx2txt==0.9 docx2python==3.7.1 paragraphs==1.0.1 lxml==6.1.3 typing_extensions==4.15.0 python-docx==1.2.0 mammoth==1.13.0 cobble==0.1.4 pypandoc_binary==1.17
v/bin/python - <<'PY'
import importlib.metadata, re, sys
import docx, docx2python, docx2txt, mammoth, pypandoc
from docx.oxml import OxmlElement

term = docx.Document()
line = term.add_paragraph("Bel binnen 3")
line.add_run()._r.append(OxmlElement("w:noBreakHyphen"))
line.add_run("4 dagen.")
term.save("term.docx")

seen = {
    "docx2txt": docx2txt.process("term.docx"),
    "docx2python": docx2python.docx2python("term.docx").text,
    "python-docx": docx.Document("term.docx").paragraphs[0].text,
    "mammoth": mammoth.extract_raw_text("term.docx").value,
    "pypandoc_binary": pypandoc.convert_file("term.docx", "plain", format="docx"),
}
for name, text in seen.items():
    print(name, importlib.metadata.version(name), "reads:", text.strip())
lost = [name for name, text in seen.items() if "34" in text]
kept = [name for name, text in seen.items() if re.search("3[-\u2011]4", text)]
if (lost, kept) != (["docx2txt", "docx2python"], ["python-docx", "mammoth", "pypandoc_binary"]):
    sys.exit("CHANGED: stated was that docx2txt and docx2python lose it and the others keep it")
PY
echo "As stated."
