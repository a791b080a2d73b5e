// Sources in words: a line of JSON for programs, a table for people. Pure.
#pragma once

#include <boost/json/object.hpp>
#include <span>
#include <string>
#include <vector>

#include "archive/ledger.h"
#include "desk/source_board.h"

namespace dateline::app {

// What is not known is absent. `roads`: by which it may send, as the settings have it.
boost::json::object to_json(const desk::SourceLine& line);
boost::json::object to_json(const Trouble& trouble);  // its bytes as text and as base64
boost::json::object to_json(const archive::Reject& reject);

// A head and a line each, in columns, with the items of the last 24 hours as a row of bars.
std::string table(const std::vector<desk::SourceLine>& lines, Instant now);

// One source: its line of the table, then what went wrong, the newest first.
std::string page(const desk::SourceLine& line, const std::vector<Trouble>& troubles,
                 const std::vector<archive::Reject>& rejects, Instant now);

// "▁▂▄█": each count against the largest; none at all is a dot.
std::string bars(std::span<const std::int64_t> counts);

// "now", "5 min ago", "3 h ago", "2 d ago".
std::string ago(Instant then, Instant now);

}  // namespace dateline::app
