//! `cargo xtask review`: a printable packet for each reader from outside, with room to mark every line. A file holds what
//! is read in one evening; the file with the name of the reader tells which there are.

use std::path::Path;

use render::content::Content;
use render::html::attr as escape;
use render::kit::{Evening, Line, Packet, Part, packets};

use crate::{Result, check, content_dir, while_doing};

const STYLE: &str = "\
@page{size:A4;margin:14mm}\
body{font:10pt/1.35 system-ui,sans-serif;color:#000;background:#fff;margin:0 auto;max-width:190mm}\
h1{font-size:18pt;margin:0 0 2mm}h2{font-size:13pt;margin:7mm 0 1mm;break-after:avoid}\
p{margin:1mm 0}table{width:100%;border-collapse:collapse;margin:2mm 0}\
th,td{border:.5pt solid #888;padding:1.5mm;text-align:left;vertical-align:top}thead{display:table-header-group}\
tr{break-inside:avoid}.nr{width:9mm}.says{width:42%}.why{width:26%;font-size:8.5pt}\
.marks span{white-space:nowrap;margin-right:3mm}.room{display:block;border-bottom:.5pt solid #888;height:8mm}\
.kind,.small{font-size:8.5pt;color:#333}.doubt{font-weight:600}\
.sign{border:1pt solid #000;padding:2mm 3mm;margin:2mm 0 6mm;break-inside:avoid}.sign p{display:inline-block;margin-right:4mm}.sign b{display:inline-block;min-width:38mm;border-bottom:.5pt solid #888}\
pre{font:8.5pt/1.3 ui-monospace,monospace;margin:1mm 0;white-space:pre-wrap}";

/// Writes the packets into a folder, each as a list of evenings and a file for every evening.
///
/// # Errors
/// All findings in the content, or when a file cannot be written.
pub fn write(out: &Path) -> Result<()> {
    let (content, _) = check::content(&content_dir())?;
    std::fs::create_dir_all(out).map_err(while_doing(out.display()))?;
    let today = crate::today()?;
    for packet in packets(&content) {
        let write = |name: String, html: String| {
            let file = out.join(name);
            std::fs::write(&file, html).map_err(while_doing(file.display()))
        };
        let evenings = packet.evenings();
        write(format!("{}.html", packet.reader.id), list(&content, &packet, &today))?;
        for (n, evening) in evenings.iter().enumerate() {
            write(file_name(&packet, n), html(&content, &packet, evening, &today))?;
            println!("{}: {}, {} lines", file_name(&packet, n), evening.chapter, evening.lines());
        }
    }
    Ok(())
}

/// The file of an evening; the first is 0.
fn file_name(packet: &Packet<'_>, n: usize) -> String {
    format!("{}-{:02}.html", packet.reader.id, n + 1)
}

/// The evenings of a packet, to choose from.
#[must_use]
pub fn list(content: &Content, packet: &Packet<'_>, today: &str) -> String {
    let word = |key: &str| escape(content.review.word.get(key).map_or("", String::as_str));
    let mut out = head(content, packet, &escape(&packet.reader.title), today);
    out.push_str(&format!("<p>{}</p>\n<ol>\n", word("parts")));
    for (n, evening) in packet.evenings().iter().enumerate() {
        let titles: Vec<String> = evening.parts.iter().map(|part| escape(&part.title)).collect();
        out.push_str(&format!(
            "<li><a href=\"{}\">{}</a>: {} {}<p class=\"small\">{}</p></li>\n",
            file_name(packet, n),
            escape(evening.chapter),
            evening.lines(),
            word("count"),
            titles.join(" · ")
        ));
    }
    out.push_str("</ol>\n</body></html>\n");
    out
}

/// How a page begins: whom it is for, what is asked, when it was made.
fn head(content: &Content, packet: &Packet<'_>, title: &str, today: &str) -> String {
    let made = escape(content.review.word.get("made").map_or("", String::as_str));
    let product = escape(content.word("product"));
    format!(
        "<!doctype html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\"><title>{product}: {title}</title><style>{STYLE}</style></head><body>\n<h1>{product}: {title}</h1>\n<p>{}</p>\n<p class=\"small\">{made} {}.</p>\n",
        escape(&packet.reader.lead),
        render::page::date(today),
    )
}

/// An evening as one page, complete by itself. Its lines are numbered through the whole packet.
#[must_use]
pub fn html(content: &Content, packet: &Packet<'_>, evening: &Evening<'_>, today: &str) -> String {
    let word = |key: &str| escape(content.review.word.get(key).map_or("", String::as_str));
    let evenings = packet.evenings();
    let n = evenings.iter().position(|other| other.first == evening.first).map_or(1, |n| n + 1);
    let (reader, part, of) = (escape(&packet.reader.title), word("part"), word("of"));
    let title = format!("{reader} – {part} {n} {of} {}: {}", evenings.len(), escape(evening.chapter));
    let mut out = head(content, packet, &title, today);
    out.push_str(&format!("<p class=\"small\">{} {}.</p>\n<ul>\n", evening.lines(), word("count")));
    for line in &content.review.how {
        out.push_str(&format!("<li>{}</li>\n", escape(line)));
    }
    out.push_str("</ul>\n");
    let mut number = evening.first - 1;
    for part in &evening.parts {
        out.push_str(&format!("<h2>{}</h2>\n", escape(&part.title)));
        if !part.sources.is_empty() {
            let sources = escape(&part.sources.join("; "));
            out.push_str(&format!(
                "<p class=\"small\">{}: {} {}: {sources}.</p>\n",
                word("certainty"),
                escape(&part.certainty),
                word("sources")
            ));
        }
        let heads = [("nr", "number"), ("says", "statement"), ("why", "source"), ("", "remark")];
        let heads: String =
            heads.iter().map(|(class, key)| format!("<th class=\"{class}\">{}</th>", word(key))).collect();
        out.push_str(&format!("<table><thead><tr>{heads}</tr></thead><tbody>\n"));
        for line in &part.lines {
            number += 1;
            out.push_str(&row(line, number, !part.sources.is_empty(), &word));
        }
        out.push_str("</tbody></table>\n");
        out.push_str(&sign(part, today, &word));
    }
    out.push_str("</body></html>\n");
    out
}

fn row(line: &Line, number: usize, on_card: bool, word: &dyn Fn(&str) -> String) -> String {
    let basis: String = line.basis.iter().map(|b| format!("<p>{}</p>", escape(b))).collect();
    let doubts: String = line.doubts.iter().map(|d| format!("<p class=\"doubt\">{}</p>", escape(d))).collect();
    let why = if basis.is_empty() && doubts.is_empty() && on_card { word("none") } else { format!("{basis}{doubts}") };
    let kind =
        if line.kind.is_empty() { String::new() } else { format!("<p class=\"kind\">{}</p>", escape(&line.kind)) };
    let marks: String = ["right", "wrong", "unsure"].map(|key| format!("<span>☐ {}</span>", word(key))).concat();
    format!(
        "<tr><td class=\"nr\">{number}</td><td class=\"says\">{kind}{}</td><td class=\"why\">{why}</td><td class=\"marks\">{marks}<span class=\"room\"></span></td></tr>\n",
        escape(&line.text)
    )
}

/// Room to sign a card off, and the lines for `signoff.toml`.
fn sign(part: &Part, today: &str, word: &dyn Fn(&str) -> String) -> String {
    if part.hash.is_empty() {
        return String::new();
    }
    let fields: String =
        ["function", "organisation", "date"].map(|key| format!("<p>{}: <b>&nbsp;</b></p>", word(key))).concat();
    let lines = format!(
        "[[signoff]]\ntext = \"{}\"\nfunction = \"\"\norganisation = \"\"\ndate = \"{today}\"\nhash = \"{}\"",
        escape(&part.id),
        part.hash
    );
    format!(
        "<div class=\"sign\"><p>☐ {}</p>{fields}<p class=\"small\">{}:</p><pre>{lines}</pre></div>\n",
        word("sign"),
        word("lines")
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // tests may fail loudly

    use super::*;

    #[test]
    fn every_packet_has_room_for_each_line_and_the_fingerprint_of_each_card() {
        let (content, _) = check::content(&content_dir()).unwrap();
        let all = packets(&content);
        assert_eq!(all.len(), 4);
        for packet in &all {
            let evenings = packet.evenings();
            let pages: Vec<String> = evenings.iter().map(|e| super::html(&content, packet, e, "2026-11-30")).collect();
            let html = pages.concat();
            let lines: usize = packet.parts.iter().map(|part| part.lines.len()).sum();
            assert!(lines > 50, "{}: {lines}", packet.reader.id);
            assert_eq!(html.matches("class=\"room\"").count(), lines, "{}", packet.reader.id);
            assert!(html.contains(&format!("<td class=\"nr\">{lines}</td>")), "counted through all evenings");
            for (n, evening) in evenings.iter().enumerate() {
                assert!(evening.lines() <= 150 || evening.parts.len() == 1, "{n}: {}", evening.lines());
                assert!(list(&content, packet, "2026-11-30").contains(&file_name(packet, n)));
            }
            for part in packet.parts.iter().filter(|part| !part.id.is_empty()) {
                assert_eq!(Some(&part.hash), render::signed::fingerprint(&content, &part.id).as_ref());
                assert!(html.contains(&part.hash), "{}", part.id);
            }
        }
        let jurist = all.iter().find(|packet| packet.reader.id == "jurist").unwrap();
        let lines = || jurist.parts.iter().flat_map(|part| &part.lines);
        for reading in content.cards.iter().flat_map(|card| &card.reading) {
            let shown = |line: &Line| {
                line.text == reading.text || line.doubts.iter().chain(&line.basis).any(|t| t.contains(&reading.text))
            };
            assert!(lines().any(shown), "the jurist is asked about {:?}", reading.text);
        }
    }
}
