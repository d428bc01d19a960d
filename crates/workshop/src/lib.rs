//! The pure core of the werkplaats: agenda and timer, votes without a server, the harvest and its picture, case files.
