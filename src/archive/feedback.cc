#include "archive/feedback.h"

#include "base/fault_point.h"

namespace dateline::archive {
namespace {

using FeedbackRow = std::tuple<FeedbackId, Instant, std::string, std::string, std::string,
                               std::optional<Instant>, std::string>;

Feedback feedback_of(FeedbackRow row) {
  return std::make_from_tuple<Feedback>(std::move(row));
}

}  // namespace

Result<FeedbackId> FeedbackBox::add(const Feedback& feedback) {
  TRY(const auto id, session_->value<FeedbackId>(
                         "UPDATE numbers SET value = value + 1 WHERE name = 'feedback' RETURNING value"));
  FAULT_POINT("archive.feedback_number");
  TRY(
      session_->run("INSERT INTO feedback (id, at, path, text, email) "
                    "VALUES (:id, :at, :path, :text, :email)",
                    id, feedback.at, feedback.path, feedback.text, feedback.email));
  return id;
}

Result<std::vector<Feedback>> FeedbackBox::list(FeedbackWanted wanted, std::size_t limit) {
  TRY(auto rows,
      (session_->rows<FeedbackId, Instant, std::string, std::string, std::string, std::optional<Instant>,
                      std::string>("SELECT id, at, path, text, email, done_at, done_by FROM feedback "
                                   "WHERE :all = 1 OR done_at IS NULL ORDER BY id DESC LIMIT :limit",
                                   wanted == FeedbackWanted::all ? 1 : 0, limit)));
  std::vector<Feedback> all;
  for (auto& row : rows) all.push_back(feedback_of(std::move(row)));
  return all;
}

Result<std::optional<Feedback>> FeedbackBox::find(FeedbackId id) {
  TRY(auto row, (session_->first<FeedbackId, Instant, std::string, std::string, std::string,
                                 std::optional<Instant>, std::string>(
                    "SELECT id, at, path, text, email, done_at, done_by FROM feedback WHERE id = :id", id)));
  if (!row) return std::optional<Feedback>();
  return std::optional(feedback_of(std::move(*row)));
}

Result<> FeedbackBox::done(FeedbackId id, std::string_view by, Instant at) {
  return session_->run("UPDATE feedback SET done_at = :at, done_by = :by WHERE id = :id AND done_at IS NULL",
                       at, by, id);
}

Result<std::size_t> FeedbackBox::forget(Instant before, std::size_t limit) {
  TRY(const auto gone,
      session_->rows<FeedbackId>("DELETE FROM feedback WHERE id IN "
                                 "(SELECT id FROM feedback WHERE at < :before ORDER BY at LIMIT :limit) "
                                 "RETURNING id",
                                 before, limit));
  return gone.size();
}

}  // namespace dateline::archive
