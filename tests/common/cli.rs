//! The command line, run as a script runs it.

use olcare_portal::i18n::Lang;
use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The program with its arguments, nothing on standard input.
pub fn olcare(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_olcare"));
    command.args(args).stdin(Stdio::null());
    command
}

/// What it does.
pub fn run(args: &[&str]) -> Output {
    olcare(args).output().expect("the program runs")
}

/// The exit status, standard output and standard error.
pub fn texts(output: Output) -> (i32, String, String) {
    let text = |bytes| String::from_utf8(bytes).expect("the output is UTF-8");
    (output.status.code().expect("no signal"), text(output.stdout), text(output.stderr))
}

/// What a good call prints.
pub fn printed(args: &[&str]) -> String {
    let (status, out, err) = texts(run(args));
    assert_eq!((status, err.as_str()), (0, ""), "{args:?}");
    out
}

/// Feeds standard input and gives the lines of standard output.
pub fn fed(args: &[&str], input: impl Into<Vec<u8>>) -> (i32, Vec<Value>) {
    let mut child = olcare(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let (mut stdin, input) = (child.stdin.take().expect("a pipe"), input.into());
    // Apart from this thread: the program answers while it reads.
    let feeder = std::thread::spawn(move || stdin.write_all(&input));
    let (status, out, err) = texts(child.wait_with_output().expect("the program ends"));
    feeder.join().expect("no panic").expect("everything is read");
    assert_eq!(err, "");
    (status, out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect())
}

/// The answer to one question.
pub fn asked(command: &str, question: Value) -> Value {
    let (status, mut lines) = fed(&[command, "--jsonl"], format!("{question}\n"));
    let count = lines.len();
    let answer = lines.pop().expect("an answer");
    // Of these, only `check` has a status of its own.
    assert!(count == 1 && (status == 0 || command == "check"), "{answer}");
    answer
}

/// Whether an answer is a refusal with words.
pub fn is_error(answer: &Value) -> bool {
    answer["error"].as_str().is_some_and(|error| !error.is_empty())
}

/// A copy of the content folder to break.
pub fn copy_of_content(name: &str) -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content");
    // Left over from an earlier run, perhaps.
    _ = fs::remove_dir_all(&target);
    for folder in std::iter::once("").chain(Lang::ALL.iter().map(|lang| lang.code())) {
        fs::create_dir_all(target.join(folder)).expect("a new folder");
        for entry in fs::read_dir(source.join(folder)).expect("the content folder") {
            let path = entry.expect("an entry").path();
            if let (true, Some(file)) = (path.is_file(), path.file_name()) {
                fs::copy(&path, target.join(folder).join(file)).expect("a copy");
            }
        }
    }
    target
}

/// Changes a document of such a copy.
pub fn edit(folder: &Path, file: &str, change: impl FnOnce(&mut Value)) {
    let path = folder.join(file);
    let text = fs::read_to_string(&path).expect("a document");
    let mut document = serde_json::from_str(&text).expect("JSON");
    change(&mut document);
    fs::write(path, document.to_string()).expect("written");
}

/// A path as an argument.
pub fn text(path: &Path) -> &str {
    path.to_str().expect("a UTF-8 path")
}

/// A sheet but for the line that says when it was made.
pub fn without_moment(sheet: &str) -> String {
    let made = |line: &&str| !line.ends_with("Z (UTC)");
    sheet.lines().filter(made).map(|line| format!("{line}\n")).collect()
}

/// The link that a sheet ends with.
pub fn link_of(sheet: &str) -> String {
    let at = sheet.rfind(" #").expect("a link");
    sheet[at + 1..].lines().next().expect("a line").to_owned()
}
