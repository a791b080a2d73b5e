// The rules of ninjs 1.0 to 3.1 (IPTC), as one table: what may stand where, since and until which
// version. Names are as the newest generation writes them; 2.x writes the same in lower case.
#pragma once

#include <span>
#include <string_view>

namespace dateline::wire {

// An object's shape: which rows of the table hold for its members. One names ninjs 1's, the others
// serve 2.x and 3.x.
enum class NinjsShape {
  none,
  item_one,
  concept_one,
  organisation_one,
  symbol_one,
  place_one,
  subject_one,
  genre_one,
  trust_one,
  rendition_one,
  item,
  association,
  text,
  body,
  named,
  organisation,
  symbol,
  place,
  subject,
  event,
  source,
  genre,
  rendition,
  interest,
  alt_id,
  trust,
  standard,
  rights,
  digital_source,
  contact,
  address,
  event_details,
  coverage,
  commissioned,
  reference,
  dates,
  recurrence,
  recurrence_rule,
  audience,
  count,
  advice,
  code,
  anything,
};

enum class NinjsKind {
  text,
  uri,         // text, and a URI
  time,        // text, and an RFC 3339 time
  short_time,  // text: a year, month, day or time
  number,
  integer,
  percent,  // integer, 0 to 100
  urgency,  // integer, 1 to 9
  word,     // text: one of the row's words
  object,   // of a shape
  list,     // of objects of a shape
  map,      // an object whose members are objects of a shape
  texts,    // a list of texts
};

// Versions as numbers: 1.4 is 14, 3.0 is 30. The working drafts that IPTC calls x_dev are 19 and 29.
struct NinjsRule {
  NinjsShape in;
  std::string_view name;  // "body_*": any name with that head and more
  NinjsKind kind;
  NinjsShape of = NinjsShape::none;
  int since = 10, until = 99;
  bool required = false;
  std::string_view words = {};
};

std::span<const NinjsRule> ninjs_rules();
std::span<const NinjsRule> ninjs_rules(NinjsShape shape);  // for the members of such an object

// Exactly one of two members must be there.
struct NinjsChoice {
  NinjsShape in;
  std::string_view first, second;
};
std::span<const NinjsChoice> ninjs_choices();

}  // namespace dateline::wire
