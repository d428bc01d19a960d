//! stub
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Fact,
    Words,
    Question,
    Parents,
    Thought,
    Decision,
    Nickname,
    Other,
}
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    A,
}
pub struct HintText {
    pub title: &'static str,
    pub why: &'static str,
    pub how: &'static str,
}
impl Kind {
    pub fn text(self) -> &'static HintText {
        &HintText { title: "", why: "", how: "" }
    }
}
#[derive(Clone, PartialEq, Eq)]
pub struct Hint {
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
    pub rewrite: Option<String>,
    pub tip: Option<&'static str>,
}
pub fn lint(_t: &str, _p: Place) -> Vec<Hint> {
    vec![]
}
