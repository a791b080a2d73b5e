// The copy desk's draft of a story: headline, summary, body, short and credit line from one NewsItem.
//
// A pure function. It takes words away and never adds one: what it drafts is made of stretches of the source,
// and `support` says which. What the source supplies is kept: its headline but for the wire's marks, its
// summary whole.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "news/news_item.h"
#include "news/story.h"
#include "settings/settings.h"

namespace dateline::copydesk {

struct DraftRules {
  CreditSettings credit;
  std::string source_credit;   // the source's own credit line; empty: by provenance
  bool desk_worked = false;    // copy from a desk of the publisher's
  std::size_t summary = 200;   // code points, of a drafted one
  std::size_t headline = 110;  // code points, of a drafted one; a longer one rather than a wrong one
  std::size_t short_words = 60;
};

DraftRules draft_rules(const Settings& settings, const Source& source);

// Where a stretch of a field comes from: code points of item.headline, item.summary, or
// html_to_text(item.body_html).
struct Support {
  enum class Field { headline, summary, short_text };
  enum class From { headline, summary, body };
  Field field = Field::headline;
  From from = From::body;
  std::size_t start = 0, end = 0;
  bool operator==(const Support&) const = default;
};

struct Draft {
  std::string headline;     // empty only if the item has no text at all
  std::string summary;      // empty if none is supplied and none is safe
  std::string body_html;    // clean, without what belongs to the wire or the page
  std::string short_text;   // at most rules.short_words words; empty if not safe
  std::string credit_line;  // what the page prints, once
  std::string credit_from_source;
  Provenance provenance = Provenance::untouched;
  bool headline_drafted = false, summary_drafted = false;
  std::vector<Support> support;
  std::vector<std::string> removed;  // what was taken out of the body, as text, for the desk
};

Draft draft(const NewsItem& item, const DraftRules& rules);

}  // namespace dateline::copydesk
