//! The guide as a picture: every question with its answers, every card, and where each leads.
//!
//! Columns are the fewest taps from the start. A question is a box with a row for each answer; a
//! line runs from the row to its target. Lines that run back are dashed.

use std::collections::{BTreeMap, VecDeque};

use crate::content::Content;
use crate::html;
use guide::graph::{Graph, Kind, Node};

const WIDTH: usize = 300;
const GAP_X: usize = 110;
const GAP_Y: usize = 18;
const LINE: usize = 15;
const PAD: usize = 8;
/// Characters that fit on a line of a box.
const COLUMNS: usize = 46;

/// A box on the map.
struct Place {
    x: usize,
    y: usize,
    height: usize,
    title: Vec<String>,
    /// Each answer: its lines, and where its row is, from the top of the box.
    rows: Vec<(Vec<String>, usize)>,
    column: usize,
}

/// An SVG of all questions, cards and answers, in which each box leads to its screen.
#[must_use]
pub fn svg(content: &Content) -> String {
    drawn(content, true)
}

/// The same as a mere picture, for a page that has all of it in words too.
#[must_use]
pub fn picture(content: &Content) -> String {
    drawn(content, false)
}

fn drawn(content: &Content, linked: bool) -> String {
    let graph = content.graph();
    let columns = columns(&graph, &content.guide.start);
    let mut places: BTreeMap<&str, Place> = BTreeMap::new();
    let mut bottoms: BTreeMap<usize, usize> = BTreeMap::new();
    // Content order keeps what belongs together near each other.
    let order = content.steps.iter().map(|s| s.id.as_str()).chain(content.cards.iter().map(|c| c.id.as_str()));
    for node in order.filter_map(|id| graph.get(id)) {
        let column = columns.get(node.id.as_str()).copied().unwrap_or_default();
        let y = bottoms.entry(column).or_insert(GAP_Y);
        let place = place(node, column, *y);
        *y += place.height + GAP_Y;
        places.insert(node.id.as_str(), place);
    }
    let width = (bottoms.len() + 1) * (WIDTH + GAP_X);
    let height = bottoms.values().max().copied().unwrap_or_default() + GAP_Y;
    let hidden = if linked { "" } else { " aria-hidden=\"true\"" };
    let mut out = format!(
        "<svg{hidden} xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" font-family=\"sans-serif\" font-size=\"12\" lang=\"nl\">\n<title>{}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#FBFAF7\"/>\n",
        html::text(content.word("product"))
    );
    for node in graph.nodes() {
        lines(node, &places, &mut out);
    }
    for node in graph.nodes() {
        if let Some(place) = places.get(node.id.as_str()) {
            draw(node, place, linked, &mut out);
        }
    }
    out.push_str("</svg>\n");
    out
}

/// The fewest taps from the start to each screen; screens that only other entrances reach come
/// in the column after their nearest neighbour, or first.
fn columns<'a>(graph: &'a Graph, start: &'a str) -> BTreeMap<&'a str, usize> {
    let mut columns = BTreeMap::from([(start, 0)]);
    let mut todo = VecDeque::from([start]);
    while let Some(id) = todo.pop_front() {
        let next = columns.get(id).copied().unwrap_or_default() + 1;
        for edge in graph.get(id).map(|n| n.edges.as_slice()).unwrap_or_default() {
            if !columns.contains_key(edge.to.as_str()) {
                columns.insert(edge.to.as_str(), next);
                todo.push_back(edge.to.as_str());
            }
        }
    }
    columns
}

fn place(node: &Node, column: usize, y: usize) -> Place {
    let title = wrap(&node.title);
    let mut bottom = PAD + title.len() * LINE + PAD / 2;
    let mut rows = Vec::new();
    for edge in &node.edges {
        let text = wrap(&edge.text);
        let lines = text.len();
        rows.push((text, bottom));
        bottom += lines * LINE + PAD / 2;
    }
    Place { x: GAP_X / 2 + column * (WIDTH + GAP_X), y, height: bottom + PAD / 2, title, rows, column }
}

fn lines(node: &Node, places: &BTreeMap<&str, Place>, out: &mut String) {
    let Some(from) = places.get(node.id.as_str()) else { return };
    for (edge, (_, row)) in node.edges.iter().zip(&from.rows) {
        let Some(to) = places.get(edge.to.as_str()) else { continue };
        let (x1, y1) = (from.x + WIDTH, from.y + row + LINE / 2);
        let (x2, y2) = (to.x, to.y + PAD + LINE / 2);
        let back = to.column <= from.column;
        let (bend, dash) = if back { (60, " stroke-dasharray=\"4 4\"") } else { (GAP_X / 2, "") };
        out.push_str(&format!(
            "<path d=\"M{x1} {y1}C{} {y1} {} {y2} {x2} {y2}\" fill=\"none\" stroke=\"{}\" stroke-opacity=\".45\"{dash}/>\n",
            x1 + bend,
            x2.saturating_sub(bend),
            colour(node)
        ));
    }
}

fn draw(node: &Node, place: &Place, linked: bool, out: &mut String) {
    let card = node.kind == Kind::Card;
    let (fill, radius) = if card { ("#E3EEF0", 10) } else { ("#FFFFFF", 3) };
    if linked {
        out.push_str(&format!("<a href=\"index.html#{}\">", node.id));
    }
    out.push_str(&format!(
        "<rect x=\"{}\" y=\"{}\" width=\"{WIDTH}\" height=\"{}\" rx=\"{radius}\" fill=\"{fill}\" stroke=\"{}\" stroke-width=\"2\"/>\n",
        place.x,
        place.y,
        place.height,
        colour(node)
    ));
    text(&place.title, place.x + PAD, place.y + PAD, " font-weight=\"bold\"", out);
    for (row, y) in &place.rows {
        text(row, place.x + 2 * PAD, place.y + y, "", out);
    }
    if linked {
        out.push_str("</a>\n");
    }
}

fn text(lines: &[String], x: usize, y: usize, style: &str, out: &mut String) {
    for (i, line) in lines.iter().enumerate() {
        out.push_str(&format!("<text x=\"{x}\" y=\"{}\"{style}>{}</text>\n", y + (i + 1) * LINE - 3, html::text(line)));
    }
}

/// The colour of a phase on the line.
fn colour(node: &Node) -> &'static str {
    match node.phase {
        guide::graph::Phase::Nu => "#8A1C1C",
        guide::graph::Phase::Voor => "#1F4E5F",
        guide::graph::Phase::Tijdens => "#6B4200",
        guide::graph::Phase::Na => "#1E5433",
        guide::graph::Phase::WeetNiet => "#5B3A82",
    }
}

/// Lines of at most `COLUMNS` characters, broken between words.
fn wrap(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let full =
            lines.last().is_some_and(|l| !l.is_empty() && l.chars().count() + 1 + word.chars().count() > COLUMNS);
        if full {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}
