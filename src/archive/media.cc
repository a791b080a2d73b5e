#include "archive/media.h"

#include <fmt/format.h>

#include "base/fault_point.h"
#include "news/prints.h"

namespace dateline::archive {
namespace {

using WantedRow = Row<StoryId, std::string, std::int64_t, std::optional<Instant>, std::string>;

// `sql` selects the columns of a WantedRow.
template <class... In>
Result<std::vector<WantedPicture>> pictures(Session& session, std::string_view sql, const In&... in) {
  TRY(auto rows,
      (session.rows<StoryId, std::string, std::int64_t, std::optional<Instant>, std::string>(sql, in...)));
  std::vector<WantedPicture> all;
  for (auto& [story, src, tries, due_at, why] : rows)
    all.push_back({story, std::move(src), tries, due_at, std::move(why)});
  return all;
}

}  // namespace

Result<> Media::put(std::string_view sha256, std::string_view bytes, Instant at) {
  TRY(const auto known,
      session_->value<std::int64_t>("SELECT COUNT(*) FROM media WHERE sha256 = :sha256", sha256));
  if (known > 0) return ok();
  TRY(session_->run(
      "INSERT INTO media (sha256, size, bytes, kept_at) VALUES (:sha256, :size, BYTES_IN(:bytes), :at)",
      sha256, bytes.size(), Bytes{std::string(bytes)}, at));
  FAULT_POINT("archive.media_row");
  return ok();
}

Result<std::string> Media::get(std::string_view sha256) {
  TRY(auto found,
      session_->first<Bytes>("SELECT BYTES_OUT(bytes) FROM media WHERE sha256 = :sha256", sha256));
  if (!found) return error(Fault::not_found, fmt::format("there is no master {}", sha256));
  return std::move(found->value);
}

Result<> Media::used(std::string_view media, StoryId story) {
  return session_->run(
      "INSERT INTO media_uses (key, story, media) VALUES (:key, :story, :media) ON CONFLICT DO NOTHING",
      picture_key(media), story, media);
}

Result<std::vector<StoryId>> Media::stories_with(std::string_view key) {
  return session_->rows<StoryId>("SELECT DISTINCT story FROM media_uses WHERE key = :key ORDER BY story",
                                 key);
}

Result<> Media::want(StoryId story, std::string_view src, Instant now) {
  return session_->run(
      "INSERT INTO wanted_pictures (story, src, tries, due_at, why) VALUES (:story, :src, 0, :now, '') "
      "ON CONFLICT DO NOTHING",
      story, src, now);
}

Result<> Media::tried(const WantedPicture& picture) {
  return session_->run(
      "UPDATE wanted_pictures SET tries = :tries, due_at = :due_at, why = :why "
      "WHERE story = :story AND src = :src",
      picture.tries, picture.due_at, picture.why, picture.story, picture.src);
}

Result<> Media::settled(StoryId story, std::string_view src) {
  return session_->run("DELETE FROM wanted_pictures WHERE story = :story AND src = :src", story, src);
}

Result<std::vector<WantedPicture>> Media::due(Instant now, std::size_t limit) {
  return pictures(*session_,
                  "SELECT story, src, tries, due_at, why FROM wanted_pictures WHERE due_at <= :now "
                  "ORDER BY due_at DESC, story DESC, src LIMIT :limit",
                  now, limit);
}

Result<std::vector<WantedPicture>> Media::wanted(StoryId story) {
  return pictures(*session_,
                  "SELECT story, src, tries, due_at, why FROM wanted_pictures "
                  "WHERE :any = 0 OR story = :story ORDER BY story, src",
                  story, story);
}

Result<std::int64_t> Media::want_again(StoryId story, Instant now) {
  TRY(const auto them, wanted(story));
  for (auto picture : them) {
    picture.tries = 0;
    picture.due_at = now;
    TRY(tried(picture));
  }
  return static_cast<std::int64_t>(them.size());
}

}  // namespace dateline::archive
