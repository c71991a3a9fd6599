//! Work in slices. When a page is taken over, and when its clock comes, everything in it
//! has something to do; done at once it would keep a slow telephone from answering. So
//! tasks and effects run one after the other until a slice of time is over, and go on in
//! the event loop's next turn, after what the visitor did and what is to be painted.

use super::browser;
use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

/// How long a slice is, in milliseconds. The task that is under way then comes to its end.
const SLICE: i64 = 5;

/// Lets Leptos run its tasks and effects in slices.
pub fn start() {
    _ = Executor::init_local_custom_executor(Slices);
}

struct Slices;

impl CustomExecutor for Slices {
    fn spawn(&self, task: PinnedFuture<()>) {
        self.spawn_local(task);
    }

    fn spawn_local(&self, task: PinnedLocalFuture<()>) {
        browser::run(Sliced(task));
    }

    fn poll_local(&self) {}
}

thread_local! {
    /// When the slice under way began; `None` between two.
    static BEGAN: Cell<Option<i64>> = const { Cell::new(None) };
    /// The parts of the page that are still to be taken over, and what waits for that.
    static PARTS: RefCell<VecDeque<Box<dyn FnOnce()>>> = const { RefCell::new(VecDeque::new()) };
    static AFTER: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
    /// The tasks that go on in the next one.
    static WAITING: RefCell<Vec<Waker>> = const { RefCell::new(Vec::new()) };
}

/// Whether the slice under way is over; begins one where none is.
fn is_over() -> bool {
    let now = browser::now().map_or(0, |now| now.timestamp_millis());
    if let Some(began) = BEGAN.get() {
        // A clock that was set meanwhile says nothing.
        return (began + SLICE..began + 1_000).contains(&now);
    }
    BEGAN.set(Some(now));
    browser::run(async {
        browser::turn().await;
        BEGAN.set(None);
        WAITING.take().into_iter().for_each(Waker::wake);
    });
    false
}

/// Takes a part of the page over when those before it are: each in a turn of its own.
pub fn later(part: impl FnOnce() + 'static) {
    fn boxed(part: Box<dyn FnOnce()>) {
        let is_first = PARTS.with_borrow_mut(|parts| {
            parts.push_back(part);
            parts.len() == 1
        });
        if !is_first {
            return;
        }
        browser::run(async {
            loop {
                browser::turn().await;
                // It stays in the list while it runs, so that its own parts wait in it.
                let part = PARTS.with_borrow_mut(|parts| {
                    parts.front_mut().map(|part| std::mem::replace(part, Box::new(|| ())))
                });
                let Some(part) = part else { break };
                part();
                PARTS.with_borrow_mut(VecDeque::pop_front);
                if PARTS.with_borrow(VecDeque::is_empty) {
                    break;
                }
            }
            AFTER.take().into_iter().for_each(|after| after());
        });
    }
    boxed(Box::new(part));
}

/// Calls back when every part of the page is taken over: at once where none waits.
pub fn once_taken_over(call: Box<dyn FnOnce()>) {
    if PARTS.with_borrow(VecDeque::is_empty) {
        call();
    } else {
        AFTER.with_borrow_mut(|after| after.push(call));
    }
}

/// Calls back when all that is under way is done, so that the page shows what came of it.
pub fn once_done(call: impl FnOnce() + 'static) {
    fn boxed(call: Box<dyn FnOnce()>) {
        browser::run(async move {
            // Tasks that wait have been woken, and run, or wait again, when a turn begins.
            browser::turn().await;
            while !WAITING.with_borrow(Vec::is_empty) || !PARTS.with_borrow(VecDeque::is_empty) {
                browser::turn().await;
            }
            call();
        });
    }
    boxed(Box::new(call));
}

struct Sliced(PinnedLocalFuture<()>);

impl Future for Sliced {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context) -> Poll<()> {
        if is_over() {
            WAITING.with_borrow_mut(|waiting| waiting.push(context.waker().clone()));
            return Poll::Pending;
        }
        self.0.as_mut().poll(context)
    }
}
