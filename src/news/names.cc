#include "news/names.h"

#include <array>
#include <utility>

#include "base/check.h"

namespace dateline {
namespace {

template <class Enum>
struct Word {
  Enum value;
  std::string_view word;
};

constexpr std::array pub_status{Word{PubStatus::usable, "usable"}, Word{PubStatus::withheld, "withheld"},
                                Word{PubStatus::canceled, "canceled"}};

using Control = ControlMessage::Verb;
constexpr std::array control{Word{Control::kill, "kill"}, Word{Control::withhold, "withhold"},
                             Word{Control::correct, "correct"}, Word{Control::advisory, "advisory"}};

using State = WorkflowState;
constexpr std::array state{Word{State::received, "received"},
                           Word{State::scheduled, "scheduled"},
                           Word{State::published, "published"},
                           Word{State::held, "held"},
                           Word{State::unpublished, "unpublished"},
                           Word{State::killed, "killed"},
                           Word{State::spiked, "spiked"}};

constexpr std::array provenance{Word{Provenance::untouched, "untouched"},
                                Word{Provenance::machine_drafted, "machine_drafted"},
                                Word{Provenance::desk_worked, "desk_worked"}};

using ByKind = Byline::Kind;
constexpr std::array byline{Word{ByKind::person, "person"}, Word{ByKind::desk, "desk"},
                            Word{ByKind::agency, "agency"}};

constexpr std::array verbs{Word{Verb::receive, "receive"},
                           Word{Verb::version, "version"},
                           Word{Verb::publish, "publish"},
                           Word{Verb::update, "update"},
                           Word{Verb::correct, "correct"},
                           Word{Verb::hold, "hold"},
                           Word{Verb::unpublish, "unpublish"},
                           Word{Verb::kill, "kill"},
                           Word{Verb::spike, "spike"},
                           Word{Verb::release, "release"},
                           Word{Verb::expire, "expire"},
                           Word{Verb::picture, "picture"},
                           Word{Verb::withdraw_picture, "withdraw-picture"},
                           Word{Verb::embargo, "embargo"},
                           Word{Verb::unspike, "unspike"},
                           Word{Verb::withdraw, "withdraw"},
                           Word{Verb::accept, "accept"},
                           Word{Verb::decline, "decline"},
                           Word{Verb::override, "override"},
                           Word{Verb::pin, "pin"},
                           Word{Verb::demote, "demote"},
                           Word{Verb::unpin, "unpin"},
                           Word{Verb::lock, "lock"},
                           Word{Verb::unlock, "unlock"},
                           Word{Verb::annotate, "annotate"},
                           Word{Verb::merge, "merge"},
                           Word{Verb::split, "split"},
                           Word{Verb::relate, "relate"},
                           Word{Verb::unrelate, "unrelate"}};

constexpr std::array outcomes{Word{Outcome::story, "new"},
                              Word{Outcome::version, "version"},
                              Word{Outcome::duplicate, "duplicate"},
                              Word{Outcome::related, "related"},
                              Word{Outcome::control, "control"},
                              Word{Outcome::reject, "reject"},
                              Word{Outcome::seen, "seen"}};

constexpr std::array roads{Word{Road::ingest, "ingest"}, Word{Road::drop, "drop"},
                           Word{Road::poll, "poll"},     Word{Road::push, "push"},
                           Word{Road::websub, "websub"}, Word{Road::mail, "mail"}};

using Asked = Subscription::Asked;
constexpr std::array asked{Word{Asked::nothing, "nothing"}, Word{Asked::subscribe, "subscribe"},
                           Word{Asked::unsubscribe, "unsubscribe"}};

constexpr std::array alarm_kinds{Word{AlarmKind::silent, "silent"},   Word{AlarmKind::failing, "failing"},
                                 Word{AlarmKind::awaited, "awaited"}, Word{AlarmKind::undecided, "undecided"},
                                 Word{AlarmKind::refused, "refused"}, Word{AlarmKind::disk, "disk"}};

constexpr std::array alarm_ways{Word{AlarmWay::mail, "mail"}, Word{AlarmWay::webhook, "webhook"}};

template <class Table, class Enum>
std::string_view word_in(const Table& table, Enum value) {
  for (const auto& row : table)
    if (row.value == value) return row.word;
  check_failed("every value has a word", __FILE__, __LINE__);
}

template <class Enum, class Table>
std::optional<Enum> value_in(const Table& table, std::string_view word) {
  for (const auto& row : table)
    if (row.word == word) return row.value;
  return std::nullopt;
}

}  // namespace

std::string_view name(PubStatus value) {
  return word_in(pub_status, value);
}
std::string_view name(ControlMessage::Verb value) {
  return word_in(control, value);
}
std::string_view name(WorkflowState value) {
  return word_in(state, value);
}
std::string_view name(Provenance value) {
  return word_in(provenance, value);
}
std::string_view name(Byline::Kind value) {
  return word_in(byline, value);
}
std::string_view name(Verb value) {
  return word_in(verbs, value);
}
std::string_view name(Road value) {
  return word_in(roads, value);
}
std::string_view name(Subscription::Asked value) {
  return word_in(asked, value);
}
std::string_view name(AlarmKind value) {
  return word_in(alarm_kinds, value);
}
std::string_view name(AlarmWay value) {
  return word_in(alarm_ways, value);
}
std::string_view name(Outcome value) {
  return word_in(outcomes, value);
}

template <>
std::optional<PubStatus> value_of<PubStatus>(std::string_view word) {
  return value_in<PubStatus>(pub_status, word);
}
template <>
std::optional<ControlMessage::Verb> value_of<ControlMessage::Verb>(std::string_view word) {
  return value_in<ControlMessage::Verb>(control, word);
}
template <>
std::optional<WorkflowState> value_of<WorkflowState>(std::string_view word) {
  return value_in<WorkflowState>(state, word);
}
template <>
std::optional<Provenance> value_of<Provenance>(std::string_view word) {
  return value_in<Provenance>(provenance, word);
}
template <>
std::optional<Byline::Kind> value_of<Byline::Kind>(std::string_view word) {
  return value_in<Byline::Kind>(byline, word);
}
template <>
std::optional<Verb> value_of<Verb>(std::string_view word) {
  return value_in<Verb>(verbs, word);
}
template <>
std::optional<Outcome> value_of<Outcome>(std::string_view word) {
  return value_in<Outcome>(outcomes, word);
}
template <>
std::optional<Road> value_of<Road>(std::string_view word) {
  return value_in<Road>(roads, word);
}
template <>
std::optional<Subscription::Asked> value_of<Subscription::Asked>(std::string_view word) {
  return value_in<Subscription::Asked>(asked, word);
}
template <>
std::optional<AlarmKind> value_of<AlarmKind>(std::string_view word) {
  return value_in<AlarmKind>(alarm_kinds, word);
}
template <>
std::optional<AlarmWay> value_of<AlarmWay>(std::string_view word) {
  return value_in<AlarmWay>(alarm_ways, word);
}

}  // namespace dateline
