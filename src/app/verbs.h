// The commands of `dateline`, one file each, without the parsing of their arguments (command_line.cc).
//
// JSON goes to `out`, one value a line; diagnostics to `err`. A command returns its exit status, 0 or
// 1, or the Error that ended it, which is printed and is 1 too.
#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace dateline::app {

// What every command takes.
struct Common {
  std::filesystem::path config;  // site.toml; empty: the defaults
  std::filesystem::path data = "data";
  std::filesystem::path share;  // see share.h
  bool quiet = false;           // warnings and errors only
};

struct Console {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool out_is_terminal = false, err_is_terminal = false;  // then a person looks, and no program reads
};

// "dateline: " and what is wrong, on standard error.
void complain(Console& console, const Error& error);

struct RunArguments {
  std::string listen, newsroom;  // empty: the settings'
  bool demo = false;
  std::int64_t demo_pace = 40;  // seconds between two items of the demonstration; 0: it stands still
};
Result<int> run(const Common& common, const RunArguments& arguments, Console& console);

struct ParseArguments {
  std::string format, base_url, source;
  std::vector<std::string> headers;  // "Name: value"
  std::vector<std::filesystem::path> files;
};
Result<int> parse(const Common& common, const ParseArguments& arguments, Console& console);

struct CleanArguments {
  std::string base_url;
};
Result<int> clean(const Common& common, const CleanArguments& arguments, Console& console);

struct SettingsArguments {
  bool reference = false;  // docs/settings.md
  bool check = false;      // read --config and say nothing else
};
Result<int> settings(const Common& common, const SettingsArguments& arguments, Console& console);

struct IngestArguments {
  std::string source = "ingest", format, base_url;
  std::vector<std::filesystem::path> paths;  // files and folders
};
Result<int> ingest(const Common& common, const IngestArguments& arguments, Console& console);

struct DeskArguments {
  std::string verb;  // one of desk_verbs()
  std::int64_t story = 0;
  std::optional<std::string> reason, note, headline, summary, kind, size, at, until, who;
  std::optional<std::string> sectors, city, country, about;  // what an editor decides; lists apart by commas
  std::optional<std::string> people, organisations, language;  // and names apart by semicolons
  std::int64_t other = 0;           // the story that it is merged into, or related to
  std::optional<std::string> item;  // the uri of what is split off
  bool lift = false;
  std::filesystem::path body;                // a file of HTML
  std::int64_t picture = 1;                  // which to withdraw; the gallery's follow the main one
  std::optional<std::string> state, source;  // of what is listed
  std::int64_t limit = 50;
};
std::vector<std::string> desk_verbs();
Result<int> desk(const Common& common, const DeskArguments& arguments, Console& console);

struct TasteArguments {
  std::filesystem::path file;
  std::string source;
};
Result<int> taste(const Common& common, const TasteArguments& arguments, Console& console);

struct LocateArguments {
  std::filesystem::path file;
};
Result<int> locate(const Common& common, const LocateArguments& arguments, Console& console);

struct DraftArguments {
  std::filesystem::path file;
  std::string source;
};
Result<int> draft(const Common& common, const DraftArguments& arguments, Console& console);

struct LedgerArguments {
  std::string since, source;  // a day; a source; empty: all
  bool json = false;          // lines of JSON on a terminal too
};
Result<int> ledger(const Common& common, const LedgerArguments& arguments, Console& console);

struct RejectsArguments {
  std::string since, source;  // an instant or a day; a source; empty: all
  std::int64_t limit = 50;
  bool all = false;              // list: those too that somebody has seen to; retry: all but those
  std::string id;                // show: "412.3", or "412" for all of a delivery
  std::vector<std::string> ids;  // retry, dismiss
  std::string why, who;          // dismiss; the user's name where not given
};
Result<int> list_rejects(const Common& common, const RejectsArguments& arguments, Console& console);
Result<int> show_reject(const Common& common, const RejectsArguments& arguments, Console& console);
Result<int> retry_rejects(const Common& common, const RejectsArguments& arguments, Console& console);
Result<int> dismiss_rejects(const Common& common, const RejectsArguments& arguments, Console& console);

struct ReplayArguments {
  std::string since, source;  // an instant or a day; a source; empty: all
  bool dry_run = false;
};
Result<int> replay(const Common& common, const ReplayArguments& arguments, Console& console);

struct SourcesArguments {
  std::string verb = "list";  // "list", "show", "pause", "resume", "test", "import", "export"
  std::string source;         // for all but list and export; test: a URL or a file; import: a file
  std::string format;         // test: read as this one
  std::optional<std::string> who;
  std::string why;
  bool json = false;  // on a terminal too
};
Result<int> sources(const Common& common, const SourcesArguments& arguments, Console& console);

struct PicturesArguments {
  std::int64_t story = 0;  // 0: all
  bool retry = false;
  bool json = false;  // lines of JSON on a terminal too
};
Result<int> pictures(const Common& common, const PicturesArguments& arguments, Console& console);

struct FeedbackArguments {
  std::int64_t limit = 50;
  bool all = false;     // list: those too that somebody has seen to
  bool json = false;    // lines of JSON on a terminal too
  std::int64_t id = 0;  // show, done
  std::string who;      // done; the user's name where not given
};
Result<int> list_feedback(const Common& common, const FeedbackArguments& arguments, Console& console);
Result<int> show_feedback(const Common& common, const FeedbackArguments& arguments, Console& console);
Result<int> done_feedback(const Common& common, const FeedbackArguments& arguments, Console& console);

struct SubscribersArguments {
  std::int64_t limit = 50;
  bool json = false;
};
Result<int> count_subscribers(const Common& common, const SubscribersArguments& arguments, Console& console);
Result<int> list_subscribers(const Common& common, const SubscribersArguments& arguments, Console& console);

struct ReceiptArguments {
  std::int64_t story = 0;
};
Result<int> receipt(const Common& common, const ReceiptArguments& arguments, Console& console);

struct BackupArguments {
  std::filesystem::path file;  // "-": standard output
  bool force = false;          // replace it
};
Result<int> backup(const Common& common, const BackupArguments& arguments, Console& console);

struct RestoreArguments {
  std::filesystem::path file;  // "-": standard input
};
Result<int> restore(const Common& common, const RestoreArguments& arguments, Console& console);

struct DoctorArguments {
  bool thorough = false;  // all stored bytes, not a sample
};
Result<int> doctor(const Common& common, const DoctorArguments& arguments, Console& console);

}  // namespace dateline::app
