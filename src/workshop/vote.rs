//! Voting without a network: the page of a participant, and of who takes the codes in. Votes themselves belong to the
//! meeting.

pub(crate) mod state;
pub(crate) mod view;
