//! The command line, run as a script runs it: the program, hours, search and check.

mod common;

use common::cli::{asked, copy_of_content, edit, fed, is_error, olcare, printed, run, text, texts};
use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

// ---- The program.

#[test]
fn help_and_version_are_printed_for_the_program_and_each_subcommand() {
    for command in ["", "hours", "coverage", "price", "search", "check"] {
        let with = |option| [command, option].into_iter().filter(|arg| !arg.is_empty());
        for option in ["--help", "-h"] {
            let help = printed(&with(option).collect::<Vec<_>>());
            assert!(help.contains("Usage: olcare") && help.contains(command), "{help}");
        }
        let version = printed(&with("--version").collect::<Vec<_>>());
        assert_eq!(version, concat!("olcare ", env!("CARGO_PKG_VERSION"), "\n"));
    }
}

#[test]
fn a_command_line_that_makes_no_sense_has_status_2_and_leads_to_the_help() {
    let wrong: [&[&str]; 32] = [
        &[],
        &["open"],
        &["--bogus"],
        &["hours", "--bogus"],
        &["hours", "mars"],
        &["hours", "germany", "--at"],
        &["hours", "germany", "--at", "2026-03-29"],
        &["hours", "--jsonl", "germany"],
        &["hours", "--jsonl", "--at", "2026-03-29T07:00:00Z"],
        &["hours", "--lang", "eo"],
        &["hours", "--link", "#"],
        &["--jsonl", "hours", "germany"],
        &["--at", "2026-03-29T07:00:00Z", "coverage"],
        &["--at", "2026-03-29T07:00:00Z", "hours", "--jsonl"],
        &["--explain", "price", "value=1"],
        &["--link", "#", "hours"],
        &["--link", "#", "coverage", "licence=perpetual"],
        &["coverage", "perpetual"],
        &["coverage", "licence=rented"],
        &["coverage", "day=2026-02-30"],
        &["coverage", "licence=perpetual", "licence=unknown"],
        &["coverage", "licence=perpetual", "--link", "#"],
        &["coverage", "--link", "#colour=red"],
        &["coverage", "--at", "2026-03-29T07:00:00Z"],
        &["price"],
        &["price", "value=twelve"],
        &["price", "value=1", "years=6"],
        &["price", "value=1", "costs=5"],
        &["price", "--link", "#value"],
        &["search"],
        &["check"],
        &["check", "one", "two"],
    ];
    for args in wrong {
        let (status, out, err) = texts(run(args));
        assert_eq!((status, out.as_str()), (2, ""), "{args:?}");
        // As clap words it; where a value is wrong, it points to the help instead of the usage.
        assert!(err.starts_with("error: ") && err.contains("try '--help'"), "{err}");
        assert!(err.contains("\nUsage: olcare") || err.contains(" value "), "{err}");
    }
}

#[test]
fn every_example_of_the_help_runs() {
    let mut count = 0;
    for command in ["hours", "coverage", "price", "search", "check"] {
        let help = printed(&[command, "--help"]);
        let (_, examples) = help.split_once("Examples:\n").expect("examples");
        for line in examples.lines().map_while(|line| line.strip_prefix("  ")) {
            let call = |line: &str| -> Vec<String> {
                line.split(' ').skip(1).map(|arg| arg.trim_matches('\'').to_owned()).collect()
            };
            let lines = match line.strip_prefix("echo '").and_then(|rest| rest.split_once("' | ")) {
                Some((request, rest)) => {
                    let args = call(rest);
                    let args: Vec<&str> = args.iter().map(String::as_str).collect();
                    fed(&args, request).1
                }
                None => {
                    let args = call(line);
                    printed(&args.iter().map(String::as_str).collect::<Vec<_>>());
                    Vec::new()
                }
            };
            assert!(!lines.iter().any(is_error), "{line}: {lines:?}");
            count += 1;
        }
        assert!(help.contains("\nJSON in: "), "{help}");
        assert!(help.contains("\nJSON out: "), "{help}");
    }
    assert!(count >= 12, "{count}");
}

#[test]
fn options_may_stand_before_and_after_the_subcommand() {
    let at = "2026-03-29T07:00:00Z";
    let after = printed(&["hours", "germany", "--lang", "en", "--at", at]);
    assert_eq!(printed(&["--lang=en", "--at", at, "hours", "germany"]), after);
    assert!(after.starts_with("Germany (germany)"), "{after}");
    assert!(printed(&["hours", "germany", "--at", at]).starts_with("Allemagne"));
}

#[test]
fn another_content_folder_gives_other_answers() {
    let folder = copy_of_content("later-opening");
    edit(&folder, "regions.json", |document| document["regions"][2]["open"] = json!("10:00"));
    let question = "{\"region\": \"germany\", \"at\": \"2026-03-29T07:00:00Z\"}";
    for args in [
        ["--content", text(&folder), "hours", "--jsonl"],
        ["hours", "--jsonl", "--content", text(&folder)],
    ] {
        assert_eq!(fed(&args, question).1[0]["next_open"], "2026-03-30T08:00:00Z");
    }
    fs::write(folder.join("plan.json"), "{").expect("written");
    let (status, out, err) = texts(run(&["hours", "--content", text(&folder)]));
    assert_eq!((status, out.as_str()), (1, ""));
    assert!(err.contains("plan.json"), "{err}");
}

#[test]
fn a_bad_line_gives_an_error_in_its_place_and_the_run_goes_on() {
    let good = "{\"region\":\"japan\",\"at\":\"2026-03-30T07:00:00Z\"}";
    let at = "\"at\":\"2026-03-30T07:00:00Z\"";
    let bad: Vec<Vec<u8>> = vec![
        b"".to_vec(),
        b"   ".to_vec(),
        b"nonsense".to_vec(),
        b"null".to_vec(),
        b"\xff\xfe\x00".to_vec(),
        b"{\"region\":\"\xff\"}".to_vec(),
        b"[\"japan\",\"2026-03-30T07:00:00Z\"]".to_vec(),
        format!("{{\"region\":7,{at}}}").into(),
        format!("{{\"region\":null,{at}}}").into(),
        format!("{{\"region\":\"mars\",{at}}}").into(),
        format!("{{\"region\":\"japan\",{at},{at}}}").into(),
        format!("{{\"region\":\"japan\",{at},\"colour\":\"red\"}}").into(),
        format!("{good} {good}").into(),
        b"{\"region\":\"japan\"}".to_vec(),
        b"{\"region\":\"japan\",\"at\":\"yesterday\"}".to_vec(),
        b"{\"region\":\"japan\",\"at\":\"2026-02-30T07:00:00Z\"}".to_vec(),
        "[".repeat(100_000).into(),
        format!("{{\"region\":\"{}\",{at}}}", "é".repeat(200_000)).into(),
    ];
    let input = bad.join(format!("\n{good}\r\n").as_bytes());
    let (status, lines) = fed(&["hours", "--jsonl"], input);
    assert_eq!((status, lines.len()), (0, 2 * bad.len() - 1));
    for (index, line) in lines.iter().enumerate() {
        assert_eq!(is_error(line), index % 2 == 0, "{index}: {line}");
    }
    assert_eq!(fed(&["hours", "--jsonl"], ""), (0, Vec::new()));
}

#[test]
fn the_answers_stand_in_the_order_of_the_questions() {
    let question = |n: usize| format!("{{\"q\":\"prix {n}\"}}\n");
    let (_, lines) = fed(&["search", "--jsonl"], (0..500).map(question).collect::<String>());
    let order: Vec<Value> = lines.iter().map(|line| line["q"].clone()).collect();
    assert_eq!(order, (0..500).map(|n| json!(format!("prix {n}"))).collect::<Vec<_>>());
}

#[test]
fn an_answer_comes_before_the_next_question_is_asked() {
    let mut child = olcare(&["search", "--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let mut stdout = BufReader::new(child.stdout.take().expect("a pipe"));
    for word in ["prix", "coût"] {
        writeln!(stdin, "{{\"q\":\"{word}\"}}").expect("written");
        let mut line = String::new();
        stdout.read_line(&mut line).expect("an answer");
        assert!(line.contains(word), "{line}");
    }
    drop(stdin);
    assert!(child.wait().expect("an end").success());
}

#[test]
fn a_reader_that_leaves_early_is_no_failure() {
    let mut child = olcare(&["coverage", "--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    // The program may be gone before it has read everything.
    _ = child.stdin.take().expect("a pipe").write_all("{}\n".repeat(5_000).as_bytes());
    let (status, _, err) = texts(child.wait_with_output().expect("an end"));
    assert_eq!((status, err.as_str()), (0, ""));
}

// ---- hours

fn hours(region: &str, at: &str) -> Value {
    asked("hours", json!({"region": region, "at": at}))
}

#[test]
fn hours_agree_with_every_known_answer() {
    let vectors = include_str!("data/hours-vectors.jsonl");
    let vectors: Vec<Value> =
        vectors.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let question = |v: &Value| format!("{}\n", json!({"region": v["region"], "at": v["at"]}));
    let (_, answers) = fed(&["hours", "--jsonl"], vectors.iter().map(question).collect::<String>());
    assert_eq!((vectors.len(), answers.len()), (900, 900));
    for (vector, answer) in vectors.iter().zip(&answers) {
        let fields = ["region", "at", "open", "next_open", "next_close"];
        for field in fields.iter().chain(&["reply_by_phone", "reply_by_web"]) {
            assert_eq!(vector[field], answer[field], "{field}: {vector}");
        }
    }
}

#[test]
fn hours_have_their_keys_in_order() {
    let question = "{\"region\": \"germany\", \"at\": \"2026-03-29T07:00:00Z\"}\n";
    let mut child = olcare(&["hours", "--jsonl"]);
    let mut child = child.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("a start");
    child.stdin.take().expect("a pipe").write_all(question.as_bytes()).expect("written");
    let (_, out, _) = texts(child.wait_with_output().expect("an end"));
    let expected = concat!(
        r#"{"region":"germany","at":"2026-03-29T07:00:00Z","open":false,"#,
        r#""next_open":"2026-03-30T07:00:00Z","next_close":"2026-03-30T15:00:00Z","#,
        r#""reply_by_phone":"2026-03-30T09:00:00Z","reply_by_web":"2026-03-30T11:00:00Z","#,
        r#""closed_because":"weekend","holidays_known":true}"#,
        "\n"
    );
    assert_eq!(out, expected);
}

#[test]
fn hours_say_why_a_centre_is_closed() {
    let because = |at| hours("germany", at)["closed_because"].clone();
    assert_eq!(because("2026-03-30T08:00:00Z"), Value::Null);
    assert_eq!(because("2026-03-30T15:00:00Z"), "night");
    assert_eq!(because("2026-03-29T08:00:00Z"), "weekend");
    let christmas = &because("2026-12-25T09:00:00Z")["holiday"];
    assert_eq!((&christmas["fr"], &christmas["ja"]), (&json!("Noël"), &json!("クリスマス")));
    assert_eq!(christmas.as_object().map_or(0, |names| names.len()), 6, "{christmas}");
}

#[test]
fn hours_take_any_offset_and_drop_fractions() {
    let answer = hours("germany", "2026-03-30T17:59:59.999+09:00");
    assert_eq!(answer["at"], "2026-03-30T08:59:59Z");
    assert_eq!(answer["reply_by_phone"], "2026-03-30T10:59:59Z");
}

#[test]
fn hours_guess_no_holiday_that_is_not_proclaimed() {
    let answer = hours("malaysia", "2028-01-05T03:00:00Z");
    assert_eq!((&answer["open"], &answer["holidays_known"]), (&json!(true), &json!(false)));
    for field in ["next_open", "next_close", "reply_by_phone", "reply_by_web", "closed_because"] {
        assert_eq!(answer[field], Value::Null, "{field}");
    }
    for at in ["0000-01-01T00:00:00Z", "1900-01-01T03:00:00Z", "9999-12-31T23:59:59Z"] {
        assert_eq!(hours("japan", at)["next_open"], Value::Null);
    }
    // Their year in UTC has no four digits.
    for at in ["0000-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00"] {
        assert!(is_error(&hours("japan", at)), "{at}");
    }
}

#[test]
fn hours_are_printed_for_a_region_or_for_all() {
    let germany = printed(&["hours", "germany", "--at", "2026-12-25T10:00:00+01:00"]);
    assert!(germany.contains("Noël"), "{germany}");
    assert!(germany.contains("2026-12-28 09:00"), "{germany}");
    let all = printed(&["hours", "--lang", "en"]);
    assert_eq!(all.split("\n\n").count(), 8, "{all}");
}

// ---- search

#[test]
fn search_finds_the_questions_best_first() {
    let answer = asked("search", json!({"q": "prix", "lang": "fr"}));
    assert_eq!((&answer["q"], &answer["lang"]), (&json!("prix"), &json!("fr")));
    assert_eq!(answer["hits"][0]["id"], "price");
    assert!(answer["hits"][0]["score"].is_u64() && answer["hits"][0]["title"].is_string());
    let (_, lines) = fed(&["search", "--jsonl", "--lang", "en"], "{\"q\":\"price\"}\n{\"q\":\"\"}");
    assert_eq!((&lines[0]["lang"], &lines[0]["hits"][0]["id"]), (&json!("en"), &json!("price")));
    assert_eq!(lines[1]["hits"], json!([]));
    let offers = |q: &str| asked("search", json!({"q": q, "lang": "en"}))["offers"].clone();
    let estimate = json!([{"tool": "estimate", "value": "12500.50", "currency": "USD"}]);
    assert_eq!(offers("cost 12,500.50 USD"), estimate);
    assert_eq!(offers("+81"), json!([{"tool": "centre", "region": "japan"}]));
    let script =
        json!([{"tool": "script", "language": "Python", "covered": false, "link": "script=other"}]);
    assert_eq!(offers("python"), script);
    for question in [json!({"q": "prix", "lang": "eo"}), json!({"q": "a ".repeat(9_999)})] {
        assert!(is_error(&asked("search", question)));
    }
}

#[test]
fn search_is_printed_a_question_a_line() {
    assert!(printed(&["search", "prix"]).contains("(price)"));
    let lines = printed(&["search", "prix", "12000", "€", "--lang", "fr"]);
    assert_eq!(lines.lines().next(), Some("> olcare price value=12000.00 currency=EUR"));
    assert_eq!(printed(&["search", "xyzzy"]).lines().count(), 1);
}

// ---- check

#[test]
fn check_finds_the_content_good() {
    let folder = copy_of_content("good");
    assert_eq!(printed(&["check", text(&folder)]), "the content is good\n");
    assert_eq!(printed(&["--content", text(&folder), "check"]), "the content is good\n");
    let (status, lines) = fed(&["check", "--jsonl"], json!({"dir": text(&folder)}).to_string());
    assert_eq!((status, lines), (0, vec![json!({"dir": text(&folder), "errors": []})]));
}

#[test]
fn check_prints_every_error_of_every_file() {
    let folder = copy_of_content("broken");
    edit(&folder, "plan.json", |document| document["rate"][0]["percent"] = json!("200"));
    edit(&folder, "regions.json", |document| document["regions"][0]["close"] = json!("08:00"));
    edit(&folder, "en/faq.json", |document| document["colour"] = json!("red\nblue"));
    edit(&folder, "fr/messages.json", |document| document["yes"] = json!(5));
    fs::remove_file(folder.join("en/names.json")).expect("removed");
    let (status, out, err) = texts(run(&["check", text(&folder)]));
    assert_eq!((status, err.as_str()), (1, ""));
    for error in [
        "plan.json: rate[0].percent: found \"200\"",
        "regions.json: regions[0].close: found \"08:00\"",
        "en/faq.json: colour: found the key \"colour\"",
        "fr/messages.json: yes: found 5",
        "en/names.json: (whole file): found",
    ] {
        assert!(out.lines().any(|line| line.starts_with(error)), "{error}\n{out}");
    }
    let errors = out.lines().count() - 1;
    assert!(out.ends_with(&format!("\n{errors} errors\n")), "{out}");
    let answer = asked("check", json!({"dir": text(&folder)}));
    assert_eq!(answer["errors"].as_array().map(Vec::len), Some(errors));
    assert_eq!(answer["errors"][0]["file"], "en/names.json");
}

#[test]
fn check_of_nothing_has_status_1() {
    let (status, out, _) = texts(run(&["check", "no-such-folder"]));
    assert!(status == 1 && out.contains("regions.json"), "{out}");
    let (status, lines) = fed(&["check", "--jsonl"], "{}\n{\"dir\": 5}\n");
    assert!(status == 1 && lines.iter().all(is_error), "{lines:?}");
}
