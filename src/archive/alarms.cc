#include "archive/alarms.h"

namespace dateline::archive {

Result<std::vector<Alarm>> Alarms::standing() {
  TRY(auto rows, (session_->rows<AlarmKind, std::string, std::string, std::string, Instant>(
                     "SELECT kind, source, about, text, at FROM alarms ORDER BY at, kind, source, about")));
  std::vector<Alarm> all;
  for (auto& row : rows) all.push_back(std::make_from_tuple<Alarm>(std::move(row)));
  return all;
}

Result<bool> Alarms::raise(const Alarm& alarm) {
  TRY(const auto raised,
      session_->first<std::int64_t>("INSERT INTO alarms (kind, source, about, text, at) "
                                    "VALUES (:kind, :source, :about, :text, :at) "
                                    "ON CONFLICT (kind, source, about) DO NOTHING RETURNING at",
                                    alarm.kind, alarm.source, alarm.about, alarm.text, alarm.at));
  return raised.has_value();
}

Result<bool> Alarms::lift(const Alarm& alarm) {
  TRY(const auto lifted,
      session_->first<std::int64_t>("DELETE FROM alarms WHERE kind = :kind AND source = :source "
                                    "AND about = :about RETURNING at",
                                    alarm.kind, alarm.source, alarm.about));
  return lifted.has_value();
}

Result<> Alarms::send(const Dispatch& dispatch) {
  TRY(const auto id, session_->value<DispatchId>(
                         "UPDATE numbers SET value = value + 1 WHERE name = 'dispatch' RETURNING value"));
  const auto& alarm = dispatch.alarm;
  return session_->run(
      "INSERT INTO dispatches (id, way, address, is_over, kind, source, about, text, at, tries, due_at) "
      "VALUES (:id, :way, :address, :is_over, :kind, :source, :about, :text, :at, :tries, :due_at)",
      id, dispatch.way, dispatch.address, dispatch.is_over, alarm.kind, alarm.source, alarm.about, alarm.text,
      alarm.at, dispatch.tries, dispatch.due_at);
}

Result<std::optional<Dispatch>> Alarms::due(Instant now, Instant latest) {
  using std::string;
  TRY(auto row, (session_->first<DispatchId, AlarmWay, string, bool, AlarmKind, string, string, string,
                                 Instant, std::int64_t, Instant>(
                    "SELECT id, way, address, is_over, kind, source, about, text, at, tries, due_at "
                    "FROM dispatches WHERE due_at <= :now OR due_at > :latest ORDER BY due_at, id LIMIT 1",
                    now, latest)));
  if (!row) return std::optional<Dispatch>();
  auto& [id, way, address, is_over, kind, source, about, text, at, tries, due_at] = *row;
  Alarm alarm{kind, std::move(source), std::move(about), std::move(text), at};
  return Dispatch{id, way, std::move(address), std::move(alarm), is_over, tries, due_at};
}

Result<> Alarms::put_off(DispatchId id, Instant until) {
  return session_->run("UPDATE dispatches SET tries = tries + 1, due_at = :until WHERE id = :id", until, id);
}

Result<> Alarms::sent(DispatchId id) {
  return session_->run("DELETE FROM dispatches WHERE id = :id", id);
}

}  // namespace dateline::archive
