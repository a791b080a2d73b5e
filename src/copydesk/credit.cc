#include "copydesk/credit.h"

#include "copydesk/body.h"
#include "text/unicode.h"

namespace dateline::copydesk {

std::string credit_line(const CreditInput& input, const CreditSettings& wordings) {
  auto carried = input.from_source.empty() ? input.source_credit : input.from_source;
  if (input.provenance != Provenance::untouched && says_unedited(carried)) carried = {};
  switch (input.provenance) {
    case Provenance::untouched:
      return std::string(carried.empty() ? wordings.untouched : carried);
    case Provenance::desk_worked:
      return std::string(carried.empty() ? wordings.desk_worked : carried);
    case Provenance::machine_drafted:
      break;
  }
  if (carried.empty() || text::match_key(carried) == text::match_key(wordings.machine_drafted))
    return wordings.machine_drafted;
  return std::string(carried) + " " + wordings.machine_drafted;
}

}  // namespace dateline::copydesk
