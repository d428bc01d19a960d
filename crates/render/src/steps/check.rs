//! The shape of the graph.

mod answers;
mod targets;
mod ways;

pub(crate) use answers::{ages, answers};
pub(crate) use targets::targets;
pub(crate) use ways::{circles, danger, dead_ends, options, reach, reachable};
