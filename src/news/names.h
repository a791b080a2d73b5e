// The words for the vocabulary's enums, one table each: what is stored, printed and read back.
#pragma once

#include <optional>
#include <string_view>

#include "news/alarm.h"
#include "news/journal_entry.h"
#include "news/ports.h"

namespace dateline {

std::string_view name(PubStatus value);
std::string_view name(ControlMessage::Verb value);
std::string_view name(WorkflowState value);
std::string_view name(Provenance value);
std::string_view name(Byline::Kind value);
std::string_view name(Verb value);
std::string_view name(Outcome value);
std::string_view name(Road value);
std::string_view name(Subscription::Asked value);
std::string_view name(AlarmKind value);
std::string_view name(AlarmWay value);

// The value of a word; nothing for a word that is not in the table.
template <class Enum>
std::optional<Enum> value_of(std::string_view word);

template <>
std::optional<PubStatus> value_of<PubStatus>(std::string_view word);
template <>
std::optional<ControlMessage::Verb> value_of<ControlMessage::Verb>(std::string_view word);
template <>
std::optional<WorkflowState> value_of<WorkflowState>(std::string_view word);
template <>
std::optional<Provenance> value_of<Provenance>(std::string_view word);
template <>
std::optional<Byline::Kind> value_of<Byline::Kind>(std::string_view word);
template <>
std::optional<Verb> value_of<Verb>(std::string_view word);
template <>
std::optional<Outcome> value_of<Outcome>(std::string_view word);
template <>
std::optional<Road> value_of<Road>(std::string_view word);
template <>
std::optional<Subscription::Asked> value_of<Subscription::Asked>(std::string_view word);
template <>
std::optional<AlarmKind> value_of<AlarmKind>(std::string_view word);
template <>
std::optional<AlarmWay> value_of<AlarmWay>(std::string_view word);

}  // namespace dateline
