#include "app/command_line.h"

// The slowest header in the project: nothing else may include it.
#include <CLI/CLI.hpp>

#include "app/version.h"
#include "base/log.h"
#include "settings/nearest.h"

namespace dateline::app {
namespace {

// The verb that was named, with its arguments, ready to go.
using Action = std::function<Result<int>(const Common&, Console&)>;

class Commands {
 public:
  explicit Commands(CLI::App& app) : app_(app) {}

  Common common;
  Action chosen;

  // A verb whose arguments CLI11 fills in while it parses.
  template <class Arguments>
  CLI::App& add(const char* name, const char* sentence,
                Result<int> (*verb)(const Common&, const Arguments&, Console&),
                const std::shared_ptr<Arguments>& arguments) {
    auto& command = *app_.add_subcommand(name, sentence);
    add_common(command);
    choose(command, verb, arguments);
    return command;
  }

  // A word after a verb, which stands alone where there is none: `rejects`, `rejects show`.
  template <class Arguments>
  CLI::App& add_below(CLI::App& command, const char* name, const char* sentence,
                      Result<int> (*verb)(const Common&, const Arguments&, Console&),
                      const std::shared_ptr<Arguments>& arguments) {
    auto& below = *command.add_subcommand(name, sentence);
    below.fallthrough();  // the verb's own options may stand at the end
    choose(below, verb, arguments);
    return below;
  }

 private:
  void add_common(CLI::App& command) {
    command.add_option("--config", common.config, "The site's settings, a TOML file (dateline settings)");
    command.add_option("--data", common.data, "The data directory")
        ->envname("DATELINE_DATA")
        ->capture_default_str();
    command.add_option("--share", common.share, "Where themes and samples are")->envname("DATELINE_SHARE");
    command.add_flag("--quiet", common.quiet, "Log warnings and errors only");
  }

  template <class Arguments>
  void choose(CLI::App& command, Result<int> (*verb)(const Common&, const Arguments&, Console&),
              const std::shared_ptr<Arguments>& arguments) {
    command.callback([this, verb, arguments] {
      if (chosen) return;  // a word below it has been, before
      chosen = [verb, arguments](const Common& all, Console& console) {
        return verb(all, *arguments, console);
      };
    });
  }

  CLI::App& app_;
};

void add_run(Commands& commands) {
  const auto arguments = std::make_shared<RunArguments>();
  auto& command = commands.add("run", "The whole newsroom: intake, desk, site", run, arguments);
  command.add_option("--listen", arguments->listen, "ADDRESS:PORT of the site; port 0 takes a free one");
  command.add_option("--newsroom", arguments->newsroom, "ADDRESS:PORT of the desk's own listener");
  auto* demo = command.add_flag("--demo", arguments->demo,
                                "Seed an empty data directory with samples; resume it later");
  command
      .add_option("--demo-pace", arguments->demo_pace,
                  "Seconds between two items that come while it runs; 0 stands still")
      ->needs(demo)
      ->check(CLI::Range(0, 86'400))
      ->capture_default_str();
}

void add_parse(Commands& commands) {
  const auto arguments = std::make_shared<ParseArguments>();
  auto& command = commands.add("parse", "Read files of wire copy; one JSON object a file", parse, arguments);
  command.add_option("--format", arguments->format, "Read as this format instead of recognising it");
  command.add_option("--base-url", arguments->base_url, "Against which relative links are read");
  command.add_option("--source", arguments->source, "A source of the settings, for its zone and language");
  command.add_option("--header", arguments->headers, "'Name: value', as the sender declared it")
      ->allow_extra_args(false);
  command.add_option("FILE", arguments->files, "The files")->required();
}

void add_clean(Commands& commands) {
  const auto arguments = std::make_shared<CleanArguments>();
  auto& command = commands.add("clean", "HTML on standard input to safe HTML", clean, arguments);
  command.add_option("--base-url", arguments->base_url, "Against which relative links are read");
}

void add_ingest(Commands& commands) {
  const auto arguments = std::make_shared<IngestArguments>();
  auto& command = commands.add("ingest", "Put files through the same door as every feed", ingest, arguments);
  command.add_option("--source", arguments->source, "Whose copy it is: a source of the settings")
      ->capture_default_str();
  command.add_option("--format", arguments->format, "Read as this format instead of recognising it");
  command.add_option("--base-url", arguments->base_url, "Against which relative links are read");
  command.add_option("PATH", arguments->paths, "Files and folders")->required();
}

void add_taste(Commands& commands) {
  const auto arguments = std::make_shared<TasteArguments>();
  auto& command = commands.add(
      "taste", "ninjs objects, one a line in order of arrival, to one decision a line", taste, arguments);
  command.add_option("--source", arguments->source, "A source of the settings, for its country");
  command.add_option("FILE", arguments->file, "The file")->required();
}

void add_locate(Commands& commands) {
  const auto arguments = std::make_shared<LocateArguments>();
  auto& command = commands.add("locate", "Texts, one a line, to the places they name", locate, arguments);
  command
      .add_option("FILE", arguments->file,
                  R"(The file: {"id", "text"}, with "spans" where only those are asked for)")
      ->required();
}

void add_draft(Commands& commands) {
  const auto arguments = std::make_shared<DraftArguments>();
  auto& command = commands.add("draft", "ninjs objects, one a line, to headline, summary, body and credit",
                               draft, arguments);
  command.add_option("--source", arguments->source, "A source of the settings, for its credit line");
  command.add_option("FILE", arguments->file, "The file")->required();
}

void add_desk(Commands& commands) {
  const auto arguments = std::make_shared<DeskArguments>();
  auto& command = commands.add("desk", "What people do to stories: publish, correct, hold, kill, list …",
                               desk, arguments);
  command.add_option("VERB", arguments->verb, "What to do")->required()->check(CLI::IsMember(desk_verbs()));
  command.add_option("STORY", arguments->story, "The number in its address");
  command.add_option("--reason,--why", arguments->reason, "Why; never printed");
  command.add_option("--note", arguments->note, "correct: what readers are told; annotate: what the desk is");
  command.add_option("--headline", arguments->headline, "The new headline");
  command.add_option("--summary", arguments->summary, "The new summary");
  command.add_option("--body", arguments->body, "A file with the new body, HTML");
  command.add_option("--kind", arguments->kind, "A kind of the settings");
  command.add_option("--size", arguments->size, "update: minor, update or writethru (moves it up)");
  command.add_option("--sectors", arguments->sectors, "override: its sectors, apart by commas");
  command.add_option("--city", arguments->city, "override: where it is filed from");
  command.add_option("--country", arguments->country, "override: of that place; two letters");
  command.add_option("--about", arguments->about, "override: countries it is about, apart by commas");
  command.add_option("--people", arguments->people, "override: persons in it, apart by semicolons");
  command.add_option("--organisations", arguments->organisations,
                     "override: organisations in it, apart by semicolons");
  command.add_option("--language", arguments->language, "override: its language, as in BCP 47");
  command.add_option("--into,--to", arguments->other,
                     "merge: the story it goes into; relate: a story that reports the same event");
  command.add_option("--item", arguments->item, "split: the uri of the item that becomes a story of its own");
  command.add_option("--picture", arguments->picture, "withdraw-picture: which; 1 is the main one")
      ->capture_default_str();
  command.add_option("--at", arguments->at, "publish, schedule: not before this RFC 3339 time");
  auto* until = command.add_option("--until", arguments->until, "embargo, pin: until this RFC 3339 time");
  command.add_flag("--lift", arguments->lift, "embargo: it is over now, the source's too")->excludes(until);
  command.add_option("--who", arguments->who, "Who does it; the user's name where not given");
  command.add_option("--state", arguments->state, "list: only stories in this state");
  command.add_option("--source", arguments->source, "list: only from this source; stop, go: only this one");
  command.add_option("--limit", arguments->limit, "list: how many, the last changed first")
      ->capture_default_str();
}

void add_ledger(Commands& commands) {
  const auto arguments = std::make_shared<LedgerArguments>();
  auto& command =
      commands.add("ledger", "What came in and what became of it, and that it adds up", ledger, arguments);
  command.add_option("--since", arguments->since, "From this day on (UTC)");
  command.add_option("--source", arguments->source, "Only this source");
  command.add_flag("--json", arguments->json, "Lines of JSON on a terminal too");
}

void add_rejects(Commands& commands) {
  const auto arguments = std::make_shared<RejectsArguments>();
  auto& command = commands.add("rejects", "What was refused and why: look at it, try it again, see to it",
                               list_rejects, arguments);
  command.add_option("--since", arguments->since, "Received not before this day or RFC 3339 time");
  command.add_option("--source", arguments->source, "Only this source");
  command.add_option("--limit", arguments->limit, "How many, the newest first")->capture_default_str();
  command.add_flag("--all", arguments->all, "Those too that were dismissed; retry: all that were not");

  auto& show = commands.add_below(command, "show", "One reject: why, and its bytes as they came", show_reject,
                                  arguments);
  show.add_option("ID", arguments->id, "412.3, or 412 for all of the delivery")->required();
  auto& retry = commands.add_below(command, "retry", "Read them again with today's readers and settings",
                                   retry_rejects, arguments);
  retry.add_option("ID", arguments->ids, "Which; or --all");
  auto& dismiss =
      commands.add_below(command, "dismiss", "They are seen to: they leave the list, and stay counted",
                         dismiss_rejects, arguments);
  dismiss.add_option("ID", arguments->ids, "Which")->required();
  dismiss.add_option("--why,--reason", arguments->why, "What was done about it")->required();
  dismiss.add_option("--who", arguments->who, "Who says so; the user's name where not given");
}

void add_replay(Commands& commands) {
  const auto arguments = std::make_shared<ReplayArguments>();
  auto& command =
      commands.add("replay", "Read the raw store again with today's readers and settings", replay, arguments);
  command.add_option("--since", arguments->since, "What was received from this day or RFC 3339 time on");
  command.add_option("--source", arguments->source, "Only this source");
  command.add_flag("--dry-run", arguments->dry_run, "Show what would change, and change nothing");
}

void add_feedback(Commands& commands) {
  const auto arguments = std::make_shared<FeedbackArguments>();
  auto& command = commands.add("feedback", "What readers wrote to the desk: look at it, see to it",
                               list_feedback, arguments);
  command.add_option("--limit", arguments->limit, "How many, the newest first")->capture_default_str();
  command.add_flag("--all", arguments->all, "Those too that somebody has seen to");
  command.add_flag("--json", arguments->json, "Lines of JSON on a terminal too");
  commands.add_below(command, "list", "What waits, the newest first", list_feedback, arguments);
  auto& show = commands.add_below(command, "show", "One of them, whole", show_feedback, arguments);
  show.add_option("ID", arguments->id, "Its number")->required();
  auto& done =
      commands.add_below(command, "done", "It is seen to: it leaves the list", done_feedback, arguments);
  done.add_option("ID", arguments->id, "Its number")->required();
  done.add_option("--who", arguments->who, "Who says so; the user's name where not given");
}

void add_subscribers(Commands& commands) {
  const auto arguments = std::make_shared<SubscribersArguments>();
  auto& command = commands.add("subscribers", "How many have asked for the newsletter, by state",
                               count_subscribers, arguments);
  command.add_option("--limit", arguments->limit, "list: how many, the newest first")->capture_default_str();
  command.add_flag("--json", arguments->json, "Lines of JSON on a terminal too");
  commands.add_below(command, "list", "Who they are and what they agreed to", list_subscribers, arguments);
}

void add_receipt(Commands& commands) {
  const auto arguments = std::make_shared<ReceiptArguments>();
  auto& command =
      commands.add("receipt", "Which public surfaces have applied a story's last change", receipt, arguments);
  command.add_option("STORY", arguments->story, "The number in its address")->required();
}

void add_pictures(Commands& commands) {
  const auto arguments = std::make_shared<PicturesArguments>();
  auto& command = commands.add("pictures", "Which pictures are still wanted, and why they could not be had",
                               pictures, arguments);
  command.add_option("STORY", arguments->story, "Only this story's");
  command.add_flag("--retry", arguments->retry, "Try them again now");
  command.add_flag("--json", arguments->json, "Lines of JSON on a terminal too");
}

void add_backup(Commands& commands) {
  const auto arguments = std::make_shared<BackupArguments>();
  auto& command = commands.add("backup", "All of a newsroom in one file, while it runs", backup, arguments);
  command.add_flag("--force", arguments->force, "Replace FILE where there is one");
  command.add_option("FILE", arguments->file, "The file to make; - is standard output")->required();
}

void add_restore(Commands& commands) {
  const auto arguments = std::make_shared<RestoreArguments>();
  auto& command = commands.add("restore", "A backup into an empty data directory", restore, arguments);
  command.add_option("FILE", arguments->file, "What dateline backup made; - is standard input")->required();
}

void add_doctor(Commands& commands) {
  const auto arguments = std::make_shared<DoctorArguments>();
  auto& command = commands.add("doctor", "What is wrong with this installation", doctor, arguments);
  command.add_flag("--thorough", arguments->thorough, "Read all stored bytes and indexes, not a sample");
}

// `sources`, `sources NAME`, `sources pause NAME`: the first word is a verb where it is one of ours.
void read_sources(const std::vector<std::string>& words, SourcesArguments& arguments) {
  if (words.empty()) return;
  struct Row {
    std::string_view verb, wants;
  };
  constexpr std::array verbs{Row{"pause", "which source?"}, Row{"resume", "which source?"},
                             Row{"test", "which URL, mailbox or file?"}, Row{"import", "which OPML file?"},
                             Row{"export", ""}};
  const auto verb = std::ranges::find(verbs, words.front(), &Row::verb);
  const bool is_verb = verb != verbs.end();
  if (is_verb && words.size() < 2 && !verb->wants.empty())
    throw CLI::ValidationError(words.front(), std::string(verb->wants));
  if (!is_verb && words.size() > 1)
    throw CLI::ValidationError(words.front(), "not a verb of sources: pause, resume, test, import, export");
  arguments.verb = is_verb ? words.front() : "show";
  arguments.source = words.back();
}

void add_sources(Commands& commands) {
  const auto arguments = std::make_shared<SourcesArguments>();
  auto& command =
      commands.add("sources", "How each source is doing; pause one, test one, add some", sources, arguments);
  const auto words = std::make_shared<std::vector<std::string>>();
  command
      .add_option("SOURCE", *words,
                  "Only this one, with its latest troubles; after `pause` or `resume`: that is done; "
                  "`test URL-MAILBOX-or-FILE`: what it would be as a source; `import FILE.opml`, `export`: "
                  "lists of feeds")
      ->expected(0, 2);
  command.add_option("--who", arguments->who, "Who does it; the user's name where not given");
  command.add_option("--why", arguments->why, "Why it is paused");
  command.add_option("--format", arguments->format, "test: read as this format instead of recognising it");
  command.add_flag("--json", arguments->json, "JSON on a terminal too");
  command.parse_complete_callback([words, arguments] { read_sources(*words, *arguments); });
}

void add_settings(Commands& commands) {
  const auto arguments = std::make_shared<SettingsArguments>();
  auto& command = commands.add("settings", "The keys of site.toml, with their defaults", settings, arguments);
  command.add_flag("--reference", arguments->reference, "As Markdown: docs/settings.md");
  command.add_flag("--check", arguments->check, "Only read --config, and say what is wrong with it");
}

// CLI11 says only that a command is required.
std::optional<Error> unknown_command(const CLI::App& app, const std::vector<std::string>& words) {
  if (words.empty() || words.front().starts_with('-')) return {};
  std::vector<std::string> names;
  for (const auto* command : app.get_subcommands({})) names.push_back(command->get_name());
  if (std::ranges::find(names, words.front()) != names.end()) return {};
  const std::vector<std::string_view> known(names.begin(), names.end());
  const auto meant = nearest(words.front(), known);
  return error(Fault::invalid, fmt::format("no such command '{}'", words.front()), {},
               meant.empty() ? "see dateline --help" : fmt::format("did you mean {}?", meant));
}

}  // namespace

void complain(Console& console, const Error& error) {
  console.err << "dateline: " << error.text() << '\n';
}

int command_line(std::vector<std::string> words, Console& console) {
  CLI::App app("Dateline: a newsroom in one program.", "dateline");
  app.set_version_flag("--version", "dateline " + std::string(version()));
  app.require_subcommand(1);
  Commands commands(app);
  add_run(commands);
  add_parse(commands);
  add_clean(commands);
  add_ingest(commands);
  add_taste(commands);
  add_locate(commands);
  add_draft(commands);
  add_desk(commands);
  add_ledger(commands);
  add_rejects(commands);
  add_replay(commands);
  add_receipt(commands);
  add_pictures(commands);
  add_feedback(commands);
  add_subscribers(commands);
  add_backup(commands);
  add_restore(commands);
  add_doctor(commands);
  add_sources(commands);
  add_settings(commands);
  if (const auto unknown = unknown_command(app, words)) {
    complain(console, *unknown);
    return 2;
  }
  std::ranges::reverse(words);  // CLI11 takes them from the back
  try {
    app.parse(std::move(words));
  } catch (const CLI::ParseError& problem) {
    return app.exit(problem, console.out, console.err) == 0 ? 0 : 2;
  }
  if (commands.common.quiet) log::set_level(log::Level::warn);
  const auto status = commands.chosen(commands.common, console);
  if (status) return status.value();
  complain(console, status.error());
  return 1;
}

}  // namespace dateline::app
