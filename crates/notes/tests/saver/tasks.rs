//! The smallest of executors: it polls whichever task a schedule names, and walks through every schedule.

use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};

/// Runs one future to its end. It fails when nothing will ever wake it.
pub fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..100_000 {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
    }
    panic!("the future is never ready");
}

/// Set when a task can go on.
pub struct Woken(AtomicBool);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Something that may happen next.
pub struct Task {
    future: Pin<Box<dyn Future<Output = Option<Task>>>>,
    woken: Arc<Woken>,
}

impl Task {
    /// A task; it may give another, that begins when it has ended.
    pub fn new(future: impl Future<Output = Option<Task>> + 'static) -> Task {
        Task { future: Box::pin(future), woken: Arc::new(Woken(AtomicBool::new(true))) }
    }

    /// Whether it can go on now.
    pub fn can(&self) -> bool {
        self.woken.0.load(Ordering::Relaxed)
    }

    /// One step; true when it has ended, and what comes of it.
    pub fn step(&mut self) -> (bool, Option<Task>) {
        self.woken.0.store(false, Ordering::Relaxed);
        let waker = Waker::from(Arc::clone(&self.woken));
        match self.future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(next) => (true, next),
            Poll::Pending => (false, None),
        }
    }
}

/// Walks through every schedule: at each point where more can happen, each of it once. Gives how many
/// there were.
pub fn every_schedule(mut one: impl FnMut(&mut dyn FnMut(usize) -> usize)) -> usize {
    // The choices of this walk: which was taken, of how many.
    let mut choices: Vec<(usize, usize)> = Vec::new();
    let mut walks = 0;
    loop {
        let mut at = 0;
        one(&mut |of| {
            if of < 2 {
                return 0;
            }
            if at == choices.len() {
                choices.push((0, of));
            }
            assert_eq!(choices[at].1, of, "the same choices give the same walk");
            at += 1;
            choices[at - 1].0
        });
        walks += 1;
        while choices.last().is_some_and(|(taken, of)| taken + 1 == *of) {
            choices.pop();
        }
        match choices.last_mut() {
            Some((taken, _)) => *taken += 1,
            None => return walks,
        }
    }
}
