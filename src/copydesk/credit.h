// The line under the body: who wrote this, and what a machine did to it.
#pragma once

#include <string>
#include <string_view>

#include "news/story.h"
#include "settings/settings.h"

namespace dateline::copydesk {

struct CreditInput {
  Provenance provenance = Provenance::untouched;
  std::string_view from_source;    // a credit line that the copy itself carried
  std::string_view source_credit;  // the source's own line, from the settings
};

// A line that the copy carried is kept, else the source's own, else the wording for the provenance. Under a
// drafted headline or summary the machine's wording always stands, and a line that says "unedited" never
// does; under copy the desk has worked on, "unedited" gives way too.
std::string credit_line(const CreditInput& input, const CreditSettings& wordings);

}  // namespace dateline::copydesk
