#include "app/source_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/base64.h"
#include "http/url.h"
#include "news/names.h"
#include "text/unicode.h"
#include "text/visible.h"

namespace dateline::app {
namespace {

constexpr std::size_t widest_cell = 40, widest_bytes = 300;  // code points

void put(boost::json::object& json, std::string_view key, std::optional<Instant> at) {
  if (at) json[key] = rfc3339(*at);
}
void put(boost::json::object& json, std::string_view key, std::string_view text) {
  if (!text.empty()) json[key] = text;
}

boost::json::array roads(const desk::SourceLine& line) {
  const auto& rules = line.rules;
  boost::json::array roads{name(Road::drop)};  // every source has its folder there
  if (!rules.url.empty()) roads.emplace_back(name(Road::poll));
  if (!rules.mailbox.empty()) roads.emplace_back(name(Road::mail));
  if (line.hub_until) roads.emplace_back(name(Road::websub));
  if (!rules.push_token.empty() || !rules.push_secret.empty()) roads.emplace_back(name(Road::push));
  return roads;
}

std::int64_t rejects_of(const desk::SourceLine& line) {
  const auto rejects = line.today.find(Outcome::reject);
  return rejects == line.today.end() ? 0 : rejects->second;
}

// What a person wants to know next about a source that is not just fine.
std::string remark(const desk::SourceLine& line, Instant now) {
  const auto& state = line.state;
  if (state.paused_at)
    return fmt::format("by {}, {}{}{}", state.paused_by, ago(*state.paused_at, now),
                       state.paused_why.empty() ? "" : ": ", state.paused_why);
  if (state.memory.gone_at != Instant())
    return fmt::format("it answered 410, {}", ago(state.memory.gone_at, now));
  if (state.memory.failures > 0)
    return line.rules.mailbox.empty()
               ? fmt::format("{} polls failed in a row", state.memory.failures)
               : fmt::format("its mailbox could not be read, {} times in a row", state.memory.failures);
  if (line.alarmed_at) return fmt::format("alarm {}", ago(*line.alarmed_at, now));
  if (!state.memory.moved_to.empty())
    return fmt::format("moved for good to {}", http::shown_url(state.memory.moved_to));
  return {};
}

using Cells = std::vector<std::string>;

Cells cells_of(const desk::SourceLine& line, Instant now) {
  const auto& item = line.state.last_item;
  return {line.state.name,
          std::string(name(line.health)),
          item ? ago(*item, now) : "never",
          std::to_string(line.items_today()),
          std::to_string(rejects_of(line)),
          bars(line.hours),
          remark(line, now)};
}

bool is_number(std::size_t column) {
  return column == 3 || column == 4;
}

std::string row(const Cells& cells, const std::vector<std::size_t>& widths) {
  std::string text;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string fill(widths[i] - text::code_points(cells[i]), ' ');
    text += is_number(i) ? fill + cells[i] : cells[i] + fill;
    text += "  ";
  }
  text.erase(text.find_last_not_of(' ') + 1);
  return text + "\n";
}

}  // namespace

boost::json::object to_json(const desk::SourceLine& line) {
  const auto& state = line.state;
  boost::json::object json{{"source", state.name}};
  put(json, "title", line.rules.title);
  json["state"] = name(line.health);
  json["roads"] = roads(line);
  put(json, "last_delivery", state.last_delivery);
  if (state.road) json["last_road"] = name(*state.road);
  put(json, "last_item", state.last_item);
  json["items_today"] = line.items_today();
  json["rejects_today"] = rejects_of(line);
  json["items_by_hour"] = boost::json::array(line.hours.begin(), line.hours.end());
  json["failures"] = state.memory.failures;
  if (state.memory.polled_at != Instant()) put(json, "last_poll", std::optional(state.memory.polled_at));
  put(json, "next_poll", line.next_poll);
  put(json, "hub_until", line.hub_until);
  if (!state.memory.moved_to.empty()) json["moved_to"] = http::shown_url(state.memory.moved_to);
  if (state.memory.gone_at != Instant()) put(json, "closed_at", std::optional(state.memory.gone_at));
  put(json, "paused_at", state.paused_at);
  put(json, "paused_by", state.paused_by);
  put(json, "paused_why", state.paused_why);
  put(json, "alarmed_at", line.alarmed_at);
  return json;
}

boost::json::object to_json(const Trouble& trouble) {
  boost::json::object json{
      {"at", rfc3339(trouble.at)}, {"road", name(trouble.road)}, {"what", text::visible(trouble.what)}};
  put(json, "bytes", text::visible(trouble.bytes));
  put(json, "base64", base64(trouble.bytes));
  return json;
}

boost::json::object to_json(const archive::Reject& reject) {
  boost::json::array because;
  for (const auto& reason : reject.because) because.emplace_back(text::visible(reason.text));
  boost::json::object json{{"id", archive::text_of(reject.id)}, {"at", rfc3339(reject.received_at)}};
  put(json, "name", text::visible(reject.name));
  put(json, "uri", text::visible(reject.uri));
  json["because"] = std::move(because);
  return json;
}

std::string table(const std::vector<desk::SourceLine>& lines, Instant now) {
  std::vector<Cells> rows{{"SOURCE", "STATE", "LAST ITEM", "TODAY", "REJECTS", "24 HOURS", ""}};
  for (const auto& line : lines) rows.push_back(cells_of(line, now));
  std::vector<std::size_t> widths(rows.front().size());
  for (auto& cells : rows) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      cells[i] = text::visible(cells[i]);
      if (i + 1 < cells.size()) cells[i] = text::cut_at_grapheme(cells[i], widest_cell);
      widths[i] = std::max(widths[i], text::code_points(cells[i]));
    }
  }
  std::string text;
  for (const auto& cells : rows) text += row(cells, widths);
  return text;
}

std::string page(const desk::SourceLine& line, const std::vector<Trouble>& troubles,
                 const std::vector<archive::Reject>& rejects, Instant now) {
  std::string text = table({line}, now);
  for (const auto& trouble : troubles) {
    text +=
        fmt::format("\n{}, {}: {}\n", rfc3339(trouble.at), name(trouble.road), text::visible(trouble.what));
    if (!trouble.bytes.empty())
      text += fmt::format("    {}\n", text::cut_at_grapheme(text::visible(trouble.bytes), widest_bytes));
  }
  for (const auto& reject : rejects) {
    text += fmt::format("\n{}, reject {}: {}\n", rfc3339(reject.received_at), archive::text_of(reject.id),
                        text::visible(reject.name));
    for (const auto& reason : reject.because) text += fmt::format("    {}\n", text::visible(reason.text));
  }
  return text;
}

std::string bars(std::span<const std::int64_t> counts) {
  constexpr std::string_view heights[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  constexpr auto steps = std::ssize(heights);
  std::string text;
  const auto largest = counts.empty() ? 0 : std::ranges::max(counts);
  for (const auto count : counts) text += count <= 0 ? "·" : heights[(count * steps - 1) / largest];
  return text;
}

std::string ago(Instant then, Instant now) {
  const auto minutes = std::chrono::floor<std::chrono::minutes>(now - then).count();
  if (minutes < 1) return "now";
  if (minutes < 120) return fmt::format("{} min ago", minutes);
  if (minutes < 48 * 60) return fmt::format("{} h ago", minutes / 60);
  return fmt::format("{} d ago", minutes / (24 * 60));
}

}  // namespace dateline::app
