// Story: what readers follow, under one address, through every version an agency or the desk makes.
//
// A plain value: the whole state of a story after one change. The archive keeps one with each
// journal entry, so every public surface can be built from the journal alone. Nothing public is
// made from a Story directly: release() (public_story.h) is the only way out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "news/ids.h"
#include "news/news_item.h"

namespace dateline {

// Where a story stands. The table of legal moves between these is desk/moves.h.
enum class WorkflowState {
  received,     // taken in; waits for the desk's review
  scheduled,    // ready; goes out at publish_at or when the embargo ends
  published,    // public
  held,         // IPTC `withheld`: off the site until the desk decides
  unpublished,  // the desk took it off; the address answers 410
  killed,       // mandatory kill; 410, for ever
  spiked,       // the desk will not use it
};

// How the words on the page came to be; decides the credit line.
enum class Provenance {
  untouched,        // agency copy, carried as it came
  machine_drafted,  // agency copy under a headline or summary that a machine drafted
  desk_worked,      // the desk has worked on it, or wrote it
};

struct Byline {
  std::string name;  // "Dateline News Desk", a person, the agency
  std::string key;   // the address of its page: "dateline-news-desk"
  enum class Kind { person, desk, agency } kind = Kind::desk;
  bool operator==(const Byline&) const = default;
};

// The place a story is filed from.
struct StoryDateline {
  std::string city;     // "Seoul"; empty where only the country is known
  std::string country;  // alpha-2, or empty
  bool operator==(const StoryDateline&) const = default;
};

struct Picture {
  std::string src;    // where the source has it; never printed
  std::string media;  // SHA-256 of our own copy; empty: there is none yet, and nothing is shown
  std::string caption, alt, credit, rights;
  std::string colour;                         // "#7d8a94": the one it has most of, behind it while it loads
  std::optional<std::int64_t> width, height;  // of our own copy, upright; until then what the source says
  std::optional<Instant> rights_end;
  bool withdrawn = false;  // the desk took it off, and it stays off through later versions
  bool operator==(const Picture&) const = default;
};

// A public correction: what readers are told, and when.
struct CorrectionNote {
  Instant at{};
  std::string text;
  bool operator==(const CorrectionNote&) const = default;
};

// How many versions readers have had. Counted when an entry is written (count_version), so that a page can
// say it without the journal.
struct VersionCount {
  std::int64_t shown = 0;        // those that were public, the one that is now too
  std::int64_t uncorrected = 0;  // of these, those from before the last correction
  std::int64_t last = 0;         // Story::version of the newest of them
  bool operator==(const VersionCount&) const = default;
};

// One reason for one decision, in words an editor can read.
struct Reason {
  std::string about;  // "country", "sector:science", "version"
  std::string text;   // "dateline 'SEOUL' is Seoul, South Korea (population 10,349,312)"
  bool operator==(const Reason&) const = default;
};

// The words of a story that a desk edits.
struct Copy {
  std::string headline, summary, body_html;
  std::string kind;
  bool operator==(const Copy&) const = default;
};

// What somebody at the desk wrote down for the others; never printed.
struct DeskNote {
  Instant at{};
  std::string who, text;
  bool operator==(const DeskNote&) const = default;
};

// What an editor decided in the taster's place: it stands through every later version. Absent: the
// machine's decision holds.
struct Override {
  std::optional<StoryDateline> dateline;
  std::optional<std::vector<std::string>> about_countries, sectors;
  std::optional<std::vector<std::string>> people, organisations;
  std::optional<std::string> language;
  bool operator==(const Override&) const = default;
};

// What the desk has put on a story; no wire version touches it.
struct DeskMarks {
  std::string locked_by;  // "desk:maria": nobody else may change it; empty: nobody has
  std::vector<DeskNote> notes;
  Override override;
  std::optional<Instant> pinned_until;  // first on every front until then
  bool demoted = false;                 // never among the first on a front
  bool operator==(const DeskMarks&) const = default;
};

struct Story {
  StoryId id;
  StoryId event;             // the story that leads the event it reports; none: it leads its own
  StoryId merged_into;       // the story whose address this one's leads to; none: it has its own
  std::int64_t version = 1;  // ours: 1, 2, 3 … one for each change to what readers see
  WorkflowState state = WorkflowState::received;
  std::string why_state;  // the desk's or the agency's reason for held, unpublished, killed, spiked

  // Where it came from
  std::string source;  // the settings' name of the source; empty for the desk's own
  std::string item_uri, item_version;

  // Copy
  std::string kind = "news";  // a key of settings' kinds
  std::string headline, summary, body_html, short_text, credit_line;
  bool summary_drafted = false;  // cut from the copy by a program; cut again when the copy changes
  Provenance provenance = Provenance::untouched;
  std::vector<Byline> bylines;
  std::string language;  // BCP 47
  std::string url_slug;
  std::optional<Picture> picture;
  std::vector<Picture> gallery;             // further pictures, in their order
  std::vector<CorrectionNote> corrections;  // oldest first

  // Where and what
  StoryDateline dateline;
  std::vector<std::string> about_countries;  // alpha-2, without the dateline's own
  std::vector<std::string> sectors;          // keys of settings' sectors, strongest first
  std::vector<std::string> tags;
  std::vector<std::string> people, organisations;  // named in it, strongest first
  std::vector<std::string> genres;                 // as its source calls them: "Current", "Interview"
  std::vector<Reason> because;

  std::optional<int> urgency;  // 1 (most) to 9, 5 is normal

  // When
  Instant received_at{};
  std::optional<Instant> created;          // first public here (an import keeps its own); never changes
  std::optional<Instant> updated;          // moves only for a real change
  std::optional<Instant> risen;            // its place in lists, where a write-through moved it up
  std::optional<Instant> publish_at;       // the desk's
  std::optional<Instant> embargoed_until;  // the agency's
  std::optional<Instant> desk_embargo;     // the desk's own: no later wire version ends it
  std::optional<Instant> rights_end;

  VersionCount versions;  // what readers have had

  // The desk's part
  DeskMarks marks;
  bool desk_edited = false;    // a later wire version is merged with its words instead of put over them
  std::optional<Copy> wire;    // the source's words that the desk's were made from, where it has edited
  std::string demanded;        // what its agency demands and only the desk may decide: "kill: wrong person"
  std::vector<Story> waiting;  // the wire's newest version that the desk has to look at; at most one
  std::string waits_because;   // and why

  bool operator==(const Story&) const = default;
};

// The event it reports, named by the story that leads it.
StoryId event_of(const Story& story);

// The words alone; a summary that a program cut counts as none.
Copy copy_of(const Story& story);

// Its place in lists, newest first.
std::optional<Instant> listed_at(const Story& story);

// Its pictures, the main one first.
std::vector<Picture*> pictures_of(Story& story);
std::vector<const Picture*> pictures_of(const Story& story);

// Takes out the pictures of which this is true.
template <class Is>
void drop_pictures(Story& story, Is is) {
  if (story.picture && is(*story.picture)) story.picture.reset();
  std::erase_if(story.gallery, is);
}

// Counts this version where readers get it now and have not had it. `corrects`: it brings a correction.
void count_version(Story& story, bool corrects);

// The key of a tag's page, which "New Year" and "new-year" share; empty: a tag without a letter or digit.
std::string tag_key(std::string_view tag);

// The address of a story: "/story/1234/putin-s-new-year-message".
std::string story_path(StoryId id, std::string_view url_slug);

}  // namespace dateline
