// Settings: what the publisher and the machine's owner decide, as one immutable value.
//
// Read once from site.toml by read_settings() (reader.h), checked, and passed down from run.cc as a
// `const Settings&`; nothing reads a file after that. Every key, its type, its default and the
// sentence that explains it stand in one table (table.cc), from which the reader, the defaults,
// `--help` and docs/settings.md are made.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"

namespace dateline {

// [site]
struct SiteSettings {
  std::string name;       // "Dateline"
  std::string publisher;  // who is responsible, as structured data and the copyright line name it
  std::string url;   // "https://news.example.org", without a slash at the end; canonical links start with it
  std::string zone;  // IANA: "Asia/Kolkata"
  std::string date_pattern;  // CLDR: "dd-MM-yyyy HH:mm zzz"
  std::string language;      // BCP 47
  std::string tagline, description;
  std::string desk_byline;    // "Dateline News Desk"
  std::string global_region;  // the region of a story without a country: "Global"
  std::string parent_name, parent_url;
  std::string theme;              // a folder of themes/
  bool noindex = false;           // keep search engines out (the sample newsroom)
  std::string show_versions;      // to readers: "all", "uncorrected" (since the last correction), "never"
  bool corrections_page = false;  // /corrections stands while there is none, too
  std::vector<std::string>
      territory;       // alpha-2: where it is published, as terms of use say; empty: everywhere
  std::string notice;  // a strip over every page ("This is a sample newsroom"); empty: none
};

// [credit]: the line under the body, by provenance.
struct CreditSettings {
  std::string desk_worked;      // "(With inputs from agencies.)"
  std::string untouched;        // "(This story has not been edited … auto-generated from a syndicated feed.)"
  std::string machine_drafted;  // "(Headline and summary were drafted by a program …)"
};

// [[sector]]: the site's fixed subject scheme, in the order of its menu.
struct Sector {
  std::string key;  // in the address: "science"
  std::string name;
  std::vector<std::string> subjects;  // subject codes that lead here: "medtop:13000000", "iptc:13000000"
  std::vector<std::string> words;     // words and phrases in the text that speak for it
};

// [[edition]]: a regional edition, by rule over countries.
struct EditionSettings {
  std::string key;  // typed path prefix: "south-asia"
  std::string name;
  std::vector<std::string> countries;  // alpha-2; a story belongs by its own or an about country; empty: all
  std::string zone, language;          // empty: the site's
};

// [[kind]]: what a story can be. "news" is always there.
struct Kind {
  std::string key;        // "opinion", and its address
  std::string name;       // "Opinion"
  std::string plural;     // the heading of its list: "Opinions"
  bool is_short = false;  // shown as cards of at most sixty words ("DevShots" is one site's name for them)
};

struct NamedLink {
  std::string name, url;
};

// [[links]]: a list of links with a heading ("OTHER PRODUCTS").
struct LinkList {
  std::string heading;
  std::vector<NamedLink> links;
};

// [contact]
struct ContactSettings {
  std::string name, email, address;
  std::vector<std::string> phones;  // each printed as written, each its own tel: link
};

// [[page]]: a page kept by the publisher in Markdown.
struct LegalPage {
  std::string key;  // address: /page/KEY
  std::string title;
  std::string file;  // Markdown, relative to site.toml
  std::string text;  // the file's content, read with the settings (or given in place of `file`)
};

enum class PublishRule { automatic, review, never };  // in site.toml: auto, review, never

// [[rule]]: what happens to copy that fits, in place of its source's own rule. The first that fits counts.
struct DeskRule {
  std::string source, sector;  // empty: any
  std::int64_t urgency = 0;    // fits copy at least so urgent, 1 the most; 0: any
  PublishRule publish = PublishRule::automatic;
};

// [[source]]: where copy comes from.
struct Source {
  std::string name;   // "capture"; what `ingest --source` and the drop folder call it
  std::string title;  // "Example News Agency", as a byline prints it
  PublishRule publish = PublishRule::automatic;
  std::string zone;  // IANA: how its local times and ambiguous zone names are read
  std::string language;
  std::string credit;        // its own credit line; empty: by provenance
  std::string format;        // empty: sniffed
  std::string country;       // alpha-2: where its copy is from when nothing else says; empty: unknown
  bool desk_worked = false;  // its copy comes from a desk of the publisher's (a capture of the own site)
  std::string url;           // a feed that is polled; empty: none
  std::int64_t poll_seconds = 300;           // how often at the most
  std::int64_t poll_slowest_seconds = 1800;  // and at the least, while it answers
  bool websub = true;                        // by its hub too, where it names one
  std::string mailbox;           // "imaps://wire@mail.example.org/INBOX", in place of a url; empty: none
  std::string mailbox_password;  // of that user
  std::string push_token;        // who may push: "Authorization: Bearer TOKEN"; empty: nobody
  std::string push_secret;       // or by a signature: HMAC-SHA256 over the body; empty: nobody
  std::int64_t silent_after_minutes = 0;  // without an item for so long it is an alarm; 0: never

  // The newsroom goes and looks for its copy.
  bool is_asked() const { return !url.empty() || !mailbox.empty(); }
};

// [drop]: the folder with a sub-folder for each source, whose files are taken in as they come.
struct DropSettings {
  std::string folder;    // empty: "drop" in the data directory
  std::string finished;  // "move": into a sub-folder .done; "keep": it stays where it is
};

// [fetch]: how the newsroom gets what others offer.
struct FetchSettings {
  std::int64_t seconds = 0;                // the longest a whole answer may take
  std::int64_t per_host = 0;               // feeds of one host that are fetched at once
  std::string ca_file;                     // certificates trusted beside the system's; empty: none
  std::vector<std::string> allow_private;  // networks of private addresses that may be asked
};

// [newsroom]: the desk's own listener, apart from the site.
struct NewsroomSettings {
  std::string listen;      // "127.0.0.1:8081"
  std::string public_url;  // where /wire/ of it is reached from outside; empty: nowhere
};

// [mail]: the server that takes the newsroom's letters.
struct MailSettings {
  std::string server;  // "smtp://127.0.0.1:25"; empty: no mail is sent
  std::string from, user, password;
};

// [alarm]: who is told when a source goes silent or fails, or the disk fills up.
struct AlarmSettings {
  std::vector<std::string> mail;
  std::string webhook;            // gets a JSON object by POST
  std::string webhook_secret;     // signs it: X-Hub-Signature-256
  std::int64_t disk_free_mb = 0;  // less room than that on the data directory's disk; 0: never
};

// [server]
struct ServerSettings {
  std::string listen;  // "127.0.0.1:8080"
  int threads = 0;     // 0: one reactor a core
  std::int64_t max_connections = 0;
  std::int64_t live_readers = 0;              // open streams of /live; 0: there is no /live
  std::int64_t live_readers_per_address = 0;  // of these, to one address
  std::vector<std::string> trusted_proxies;
  std::string archive;  // "postgresql://…"; empty: SQLite in the data directory
};

// [audience]: what readers read and send.
struct AudienceSettings {
  std::int64_t half_life_minutes = 0;  // after which a view counts half for what is trending
  std::int64_t trending_seconds = 0;   // how often the order of the trending stories is looked at
  bool feedback = true, newsletter = true;
  std::int64_t feedback_days = 0;      // how long feedback is kept
  std::int64_t posts_per_address = 0;  // in ten minutes, of both forms together
  std::int64_t posts_per_minute = 0;   // of all readers
};

// [limits]
struct LimitSettings {
  std::int64_t delivery_bytes = 0;  // one delivery
  std::int64_t hot_stories = 0;  // how many stories are kept pressed; older ones are pressed when asked for
  std::int64_t list_length = 0;  // stories on a list page and in a feed
  std::int64_t raw_days = 0;     // how long the bytes of a delivery are kept
  std::int64_t reject_days = 0;  // how long those of a delivery with a reject are
  std::int64_t picture_bytes = 0, picture_pixels = 0;  // one picture, as a source has it
  std::int64_t event_hours = 0, event_items = 0;       // how far back the taster looks for an item's event
};

struct Settings {
  std::filesystem::path file;  // site.toml, where they were read from one
  SiteSettings site;
  CreditSettings credit;
  ContactSettings contact;
  ServerSettings server;
  NewsroomSettings newsroom;
  DropSettings drop;
  FetchSettings fetch;
  MailSettings mail;
  AlarmSettings alarm;
  AudienceSettings audience;
  LimitSettings limits;
  std::vector<Sector> sectors;
  std::vector<EditionSettings> editions;
  std::vector<Kind> kinds;
  std::vector<NamedLink> menu;  // added to the left menu after sectors, editions and kinds
  std::vector<LinkList> link_lists;
  std::vector<NamedLink> social;
  std::vector<LegalPage> pages;
  std::vector<Source> sources;
  std::vector<DeskRule> rules;

  // The rules of a source by name. Unknown names get the rules of [source_default]: publish what
  // `ingest` brings; captured pages wait for review.
  const Source& source(std::string_view name) const;
  Source source_default;
  PublishRule captured_page_default = PublishRule::review;  // for unnamed sources whose input is a page
};

}  // namespace dateline
