// NewsItem: one version of one thing an agency sent, as its format said it. What every reader in
// wire/formats returns and everything after it reads.
//
// A plain value. The names are ninjs 3.1's (IPTC); an empty string, an empty list and an empty
// optional all mean "the source does not have it". Nothing here has been judged: deciding what an
// item is, where it is from and whether it may be seen belongs to the taster and the desk.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"

namespace dateline {

enum class PubStatus { usable, withheld, canceled };

// A name from some vocabulary: a subject, a genre, an organisation, a person.
struct Concept {
  std::string name;
  std::string uri;      // "http://cv.iptc.org/newscodes/mediatopic/20000065"
  std::string literal;  // the code as the source wrote it: "medtop:20000065"
  std::string rel;
  std::string creator;
  std::optional<int> relevance, confidence;  // 0 to 100

  bool operator==(const Concept&) const = default;
};

struct GeoPoint {
  double lat = 0, lon = 0;  // degrees, WGS 84
  bool operator==(const GeoPoint&) const = default;
};

struct Place {
  std::string name, uri, literal, rel;
  std::optional<GeoPoint> at;
  bool operator==(const Place&) const = default;
};

struct InfoSource {
  std::string name, uri, literal, role;
  bool operator==(const InfoSource&) const = default;
};

struct AltId {
  std::string role, value;
  bool operator==(const AltId&) const = default;
};

// One encoding of a picture or file.
struct Rendition {
  std::string name, href, content_type, title;
  std::optional<std::int64_t> width, height, size_in_bytes;
  bool operator==(const Rendition&) const = default;
};

// A picture (or other file) that belongs to an item.
struct Association {
  std::string type;  // "picture", "video", "audio", "graphic"
  std::string name;  // its part in the item: "main", "gallery-2"
  std::string uri;
  std::string headline, caption, alt;
  std::string by, copyright_holder, copyright_notice, usage_terms;
  std::vector<Rendition> renditions;
  bool operator==(const Association&) const = default;
};

struct Link {
  std::string rel, href, type, title, hreflang;  // rel "alternate" is the item's own page, "enclosure" a file
  std::optional<std::int64_t> length;            // bytes
  bool operator==(const Link&) const = default;
};

struct Author {
  std::string name, email, uri;
  bool operator==(const Author&) const = default;
};

// The head of wire copy, "SEOUL, Dec 25 (Agency) -", as written. Several places: "GENEVA/NAIROBI".
struct Dateline {
  std::string city;     // as written but for its case: "Seoul"
  std::string country;  // as written, where it is; not derived
  std::string date;     // as written: "Dec 25"
  std::string text;     // the whole of it: "SEOUL, Dec 25 (Agency) -"
  bool operator==(const Dateline&) const = default;
};

// A message about another item instead of copy.
struct ControlMessage {
  enum class Verb { kill, withhold, correct, advisory };
  Verb verb = Verb::advisory;
  std::string target;  // the uri it is about; empty where the message names none that can be read
  bool operator==(const ControlMessage&) const = default;
};

struct NewsItem {
  // Identity
  std::string uri;      // the agency's identifier, or a stable one made from what it sent
  std::string version;  // the agency's version, as written; numbers compare as numbers
  std::vector<AltId> alt_ids;
  std::string provider;
  std::string type;  // ninjs's: "text", "picture", "composite" …
  std::string profile;

  // Time. A feed's published date is first_created; it is not the story's Created.
  std::optional<Instant> first_created, version_created, content_created;
  std::optional<Instant> embargoed_until;  // the agency's
  std::optional<Instant> expires;

  // Status
  PubStatus pub_status = PubStatus::usable;
  std::optional<int> urgency;  // 1 most urgent
  std::string priority;        // as written
  std::vector<std::string> signals;
  std::optional<ControlMessage> control;
  std::string ed_note;  // for the desk; never printed
  std::string take_key;

  // Copy
  std::string headline;
  std::string kicker;     // the short line over the headline, where the source has one
  std::string summary;    // plain text, whole
  std::string body_html;  // safe HTML, as text::clean_html makes it
  std::string by;         // the byline as written
  std::vector<Author> authors;
  std::string slugline;
  std::string located;
  std::optional<Dateline> dateline;
  std::string language;  // BCP 47
  std::string credit;    // a credit line that the source carries: "(With inputs from agencies.)"
  std::vector<std::string> keywords;
  std::int64_t word_count = 0;

  // About
  std::vector<Concept> subjects, genres, people, organisations;
  std::vector<Place> places;
  std::vector<InfoSource> info_sources;

  // Rights and files
  std::string usage_terms, copyright_holder, copyright_notice;
  std::vector<Association> associations;
  std::vector<Rendition> renditions;
  std::vector<Link> links;

  // A captured page prints when the story became public where it was captured; an import keeps it.
  std::optional<Instant> captured_created, captured_updated;

  bool operator==(const NewsItem&) const = default;
};

// Something a reader noticed in the input that the desk should know: never lost, never fatal.
struct Problem {
  std::string code;          // "zone-ambiguous", "entity-undeclared"
  std::string detail;        // for people
  int line = 0, column = 0;  // from 1; 0 where the format has no lines
  bool operator==(const Problem&) const = default;
};

}  // namespace dateline
