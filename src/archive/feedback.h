// FeedbackBox: what readers wrote to the desk, until somebody has seen to it and for as long as
// audience.feedback_days. Where they wrote from is not kept.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/session.h"
#include "base/clock.h"
#include "news/ids.h"

namespace dateline::archive {

struct Feedback {
  FeedbackId id;
  Instant at{};
  std::string path;   // the page it is about, as the reader's browser or the reader said; may be empty
  std::string text;   // as it was typed: anything at all
  std::string email;  // where the reader left one
  std::optional<Instant> done_at;
  std::string done_by;
  bool operator==(const Feedback&) const = default;
};

enum class FeedbackWanted { open, all };

class FeedbackBox {
 public:
  explicit FeedbackBox(Session& session) : session_(&session) {}

  Result<FeedbackId> add(const Feedback& feedback);  // its `id` is given here
  // Newest first.
  Result<std::vector<Feedback>> list(FeedbackWanted wanted, std::size_t limit);
  Result<std::optional<Feedback>> find(FeedbackId id);
  // Somebody has seen to it. A second time changes nothing.
  Result<> done(FeedbackId id, std::string_view by, Instant at);
  // Takes away what came before `before`, at most `limit`. How many that were.
  Result<std::size_t> forget(Instant before, std::size_t limit);

 private:
  Session* session_;
};

}  // namespace dateline::archive
