// Replay: the raw store read again with today's parsers and settings, and what would change by it.
//
// A delivery is compared item by item with what it was filed as (matching.h, difference.h); where
// something differs it is filed again in one transaction (refiling.cc), and only committed where it is
// meant. So a look says exactly what the deed would do, given what is filed now; a delivery earlier in
// the same replay may change what a later one finds. Done twice, the second time changes nothing.
// A retry is the same for rejects alone. Borrows everything from run.cc; from any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "base/clock.h"
#include "base/result.h"
#include "intake/comparing.h"
#include "intake/difference.h"
#include "intake/filing.h"
#include "news/ports.h"

namespace dateline::intake {

enum class Intent { look, act };

// What became of one item, or would.
struct Reread {
  std::int64_t place = 0;  // where it is filed in its delivery
  std::string uri;
  std::optional<Outcome> was;  // nothing: it had not been found
  std::optional<Outcome> is;   // nothing: it is not found any more, and all is left as it was
  StoryId story;
  std::vector<FieldChange> fields;
  std::vector<Reason> because;
};

struct RereadDelivery {
  RawId raw;
  std::string source, name;
  std::int64_t items = 0;       // that were looked at
  std::vector<Reread> changes;  // those that differ, by place
  std::optional<Error> unread;  // why it cannot be read today: all is left as it was
};

class Replay {
 public:
  Replay(archive::Archive& archive, const FilingRules& rules, const Clock& clock)
      : archive_(archive), rules_(rules), clock_(clock) {}

  // REQUIRES the delivery to be filed. Fault::not_found: there is none, or its bytes are forgotten.
  Result<RereadDelivery> replay(RawId raw, Intent intent);
  // Its rejects alone; of one place, or all. One that is refused again gets the new reason. Every
  // reject that was tried is among the changes.
  Result<RereadDelivery> retry(RawId raw, std::optional<std::int64_t> place = {});

 private:
  // What of a delivery is read again.
  struct Request {
    RawId raw;
    Intent intent = Intent::look;
    bool rejects_only = false;
    std::optional<std::int64_t> place = {};  // only that of these
  };
  Result<std::vector<Pair>> asked_for(const Request& request, const std::vector<NewsItem>& items,
                                      archive::Facets& archive) const;
  Result<RereadDelivery> reread(const Request& request);
  Result<RereadDelivery> unreadable(const Request& request, RereadDelivery done, const Error& why);
  Result<RereadDelivery> refused_again(const Request& request, RereadDelivery done, const Error& why);

  archive::Archive& archive_;
  const FilingRules rules_;
  const Clock& clock_;
};

}  // namespace dateline::intake
