// Receipts: how far each public surface has come, and so who has applied a story's last change.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/session.h"
#include "base/clock.h"
#include "news/ids.h"

namespace dateline::archive {

struct SurfaceLine {
  std::string surface;
  Position position;                  // how far it has come
  std::optional<Instant> applied_at;  // when it applied the entry that was asked for; nothing: not yet
};

// A kill or a correction is complete when every surface has its time.
struct StoryReceipt {
  StoryId story;
  Position entry;  // the story's newest
  std::vector<SurfaceLine> surfaces;
};

class Receipts {
 public:
  explicit Receipts(Session& session) : session_(&session) {}

  // The surface shows everything up to and with `position`. Going back is not believed.
  Result<> applied(std::string_view surface, Position position, Instant at);
  // How far it has come; none yet: 0.
  Result<Position> position(std::string_view surface);
  // Every surface there has been, by name, and how far it has come.
  Result<std::vector<SurfaceLine>> surfaces();
  // Fault::not_found: there is no such story.
  Result<StoryReceipt> of_story(StoryId story);

 private:
  Session* session_;
};

}  // namespace dateline::archive
