#include "wire/formats/ninjs_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <charconv>
#include <cmath>

#include "base/clock.h"
#include "text/unicode.h"
#include "wire/formats/ninjs_rules.h"
#include "wire/formats/uri.h"

namespace dateline::wire {
namespace {

namespace json = boost::json;
using Kind = NinjsKind;

constexpr std::size_t max_problems = 50;
constexpr int max_depth = 32;

std::string_view view(const json::string& text) {
  return {text.data(), text.size()};
}

bool is_word(std::string_view word, std::string_view words) {
  while (!words.empty()) {
    const auto space = std::min(words.find(' '), words.size());
    if (words.substr(0, space) == word) return true;
    words.remove_prefix(std::min(space + 1, words.size()));
  }
  return false;
}

bool is_integer(const json::value& value) {
  if (value.is_double())
    return std::isfinite(value.get_double()) && std::trunc(value.get_double()) == value.get_double();
  return value.is_int64() || value.is_uint64();
}

bool is_within(const json::value& value, double least, double most) {
  if (!is_integer(value)) return false;
  const auto number = value.to_number<double>();
  return number >= least && number <= most;
}

// "2023", "2023-07", "2023-07-11", "2023-07-11T09:00:00Z", the offset optional.
bool is_short_time(std::string_view text) {
  constexpr std::string_view shape = "dddd-dd-ddTdd:dd:dd";
  if (text.size() != 4 && text.size() != 7 && text.size() != 10 && text.size() < 19) return false;
  for (std::size_t i = 0; i < std::min(text.size(), shape.size()); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (shape[i] == 'd' ? !digit : text[i] != shape[i]) return false;
  }
  const auto part = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
  if (text.size() >= 7 && (part(5) < 1 || part(5) > 12)) return false;
  if (text.size() >= 10 && (part(8) < 1 || part(8) > 31)) return false;
  if (text.size() >= 19 && (part(11) > 23 || part(14) > 59 || part(17) > 59)) return false;
  return true;
}

bool is_time(std::string_view text) {
  return text.size() >= 20 && (text[10] == 'T' || text[10] == 't') && parse_rfc3339(text).has_value();
}

class Check {
 public:
  explicit Check(int version) : version_(version) {}

  void object(const json::object& object, NinjsShape shape, const std::string& path, int depth = 0) {
    if (shape == NinjsShape::anything || problems_.size() >= max_problems) return;
    if (depth > max_depth) return invalid(path, "is nested too deeply");
    for (const auto& member : object) {
      if (problems_.size() >= max_problems) return;
      const auto inner = path.empty() ? std::string(member.key())
                                      : fmt::format("{}.{}", path, std::string_view(member.key()));
      const auto* rule = find(shape, member.key());
      if (rule) {
        value(member.value(), *rule, inner, depth);
      } else if (!is_open(shape)) {
        invalid(inner, "is not a member that this version knows");
      }
    }
    required(object, shape, path);
    choices(object, shape, path);
  }

  std::vector<Problem> take() { return std::move(problems_); }

 private:
  void invalid(const std::string& path, std::string_view what) { add("ninjs-invalid", path, what); }

  void add(std::string_view code, const std::string& path, std::string_view what) {
    if (problems_.size() < max_problems)
      problems_.push_back(
          {std::string(code), fmt::format("'{}' {}", path.empty() ? "the item" : path, what)});
  }

  // 1.4 to 2.2 forget to close rightsinfo.
  bool is_open(NinjsShape shape) const { return shape == NinjsShape::rights && version_ < 30; }

  // 2.x has the names of 3.x in lower case, and so have the objects that 1.x shares with them.
  bool is_name(std::string_view rule, std::string_view name) const {
    if (rule.ends_with('*')) {
      rule.remove_suffix(1);
      return name.starts_with(rule) && name.size() > rule.size() &&
             (std::isalnum(static_cast<unsigned char>(name[rule.size()])) || name[rule.size()] == '_');
    }
    return rule == name || (version_ < 30 && text::lower(rule) == name);
  }

  bool holds(const NinjsRule& rule) const { return rule.since <= version_ && version_ <= rule.until; }

  const NinjsRule* find(NinjsShape shape, std::string_view name) const {
    for (const auto& rule : ninjs_rules(shape))
      if (holds(rule) && is_name(rule.name, name)) return &rule;
    return shape == NinjsShape::association ? find(NinjsShape::item, name) : nullptr;
  }

  bool has(const json::object& object, std::string_view name) const {
    return object.contains(name) || (version_ < 30 && object.contains(text::lower(name)));
  }

  void required(const json::object& object, NinjsShape shape, const std::string& path) {
    const bool is_association = shape == NinjsShape::association;
    // 2.0 asks an association for a name or else for everything that an item needs.
    if (is_association && version_ == 20 && has(object, "name")) return;
    for (const auto& rule : ninjs_rules()) {
      const bool here = rule.in == shape || (is_association && rule.in == NinjsShape::item);
      if (here && rule.required && holds(rule) && !has(object, rule.name))
        invalid(path, fmt::format("has no '{}'", rule.name));
    }
  }

  void choices(const json::object& object, NinjsShape shape, const std::string& path) {
    for (const auto& choice : ninjs_choices())
      if (choice.in == shape && has(object, choice.first) == has(object, choice.second))
        invalid(path, fmt::format("must have either '{}' or '{}'", choice.first, choice.second));
    if (shape != NinjsShape::dates) return;
    const bool start = has(object, "startDate") != has(object, "expectedStartDate");
    const bool end = has(object, "endDate") != has(object, "expectedEndDate");
    if (!start && !end) invalid(path, "must have one start or one end");
  }

  void value(const json::value& value, const NinjsRule& rule, const std::string& path, int depth) {
    switch (rule.kind) {
      case Kind::object:
        if (!value.is_object()) return invalid(path, "is not an object");
        return object(value.get_object(), rule.of, path, depth + 1);
      case Kind::list:
        return list(value, rule, path, depth);
      case Kind::map:
        return map(value, rule, path, depth);
      case Kind::texts:
        // Its schemas give the recurrence dates two types at once; a list is what they mean.
        if (!value.is_array()) return invalid(path, "is not a list");
        return;
      default:
        return scalar(value, rule, path);
    }
  }

  void list(const json::value& value, const NinjsRule& rule, const std::string& path, int depth) {
    if (!value.is_array()) return invalid(path, "is not a list");
    std::size_t index = 0;
    for (const auto& one : value.get_array()) {
      const auto inner = fmt::format("{}[{}]", path, index++);
      if (one.is_object()) {
        object(one.get_object(), rule.of, inner, depth + 1);
      } else {
        invalid(inner, "is not an object");
      }
    }
  }

  void map(const json::value& value, const NinjsRule& rule, const std::string& path, int depth) {
    if (!value.is_object()) return invalid(path, "is not an object");
    for (const auto& member : value.get_object()) {
      const auto inner = fmt::format("{}.{}", path, std::string_view(member.key()));
      if (!member.value().is_object()) {
        invalid(inner, "is not an object");
      } else {
        object(member.value().get_object(), rule.of, inner, depth + 1);
      }
    }
  }

  void scalar(const json::value& value, const NinjsRule& rule, const std::string& path) {
    switch (rule.kind) {
      case Kind::number:
        if (!value.is_number()) invalid(path, "is not a number");
        return;
      case Kind::integer:
        if (!is_integer(value)) invalid(path, "is not a whole number");
        return;
      case Kind::percent:
        if (!is_within(value, 0, 100)) invalid(path, "is not a whole number from 0 to 100");
        return;
      case Kind::urgency:
        if (!is_within(value, 1, 9)) invalid(path, "is not a whole number from 1 to 9");
        return;
      default:
        break;
    }
    if (!value.is_string()) return invalid(path, "is not a text");
    const auto text = view(value.get_string());
    if (rule.kind == Kind::word && !is_word(text, rule.words))
      invalid(path, fmt::format("is not one of: {}", rule.words));
    if (rule.kind == Kind::short_time && !is_short_time(text))
      invalid(path, "is not a year, month, day or time");
    if (rule.kind == Kind::uri && !is_uri(text)) add("ninjs-format", path, "is not a URI");
    if (rule.kind == Kind::time && !is_time(text)) add("ninjs-format", path, "is not an RFC 3339 time");
  }

  int version_;
  std::vector<Problem> problems_;
};

std::optional<int> version_in(std::string_view text) {
  for (std::size_t at = 0; at + 2 < text.size(); ++at) {
    const bool starts = at == 0 || text[at - 1] < '0' || text[at - 1] > '9';
    if (!starts || text[at] < '1' || text[at] > '3' || text[at + 1] != '.' || text[at + 2] < '0' ||
        text[at + 2] > '6')
      continue;
    return (text[at] - '0') * 10 + (text[at + 2] - '0');
  }
  return std::nullopt;
}

// What the document says of itself: the number, else the schema's name.
std::optional<int> declared(const json::object& document, std::string_view name) {
  const auto* standard = document.if_contains(name);
  if (!standard || !standard->is_object()) return std::nullopt;
  for (const auto* key : {"version", "schema"}) {
    const auto* said = standard->get_object().if_contains(key);
    if (!said || !said->is_string()) continue;
    if (const auto version = version_in(view(said->get_string()))) return version;
  }
  return std::nullopt;
}

}  // namespace

int ninjs_version(const json::object& document) {
  // The newest of each generation hold their elders but for what was renamed; the drafts come last.
  std::vector<int> candidates{31, 22, 16, 20, 29, 19};
  for (const auto* name : {"standard", "$standard"})
    if (const auto version = declared(document, name)) candidates.insert(candidates.begin(), *version);
  int best = candidates.front();
  std::size_t fewest = max_problems + 1;
  for (const int version : candidates) {
    const auto problems = check_ninjs(document, version);
    const auto invalid =
        static_cast<std::size_t>(std::ranges::count(problems, "ninjs-invalid", &Problem::code));
    if (invalid >= fewest) continue;
    best = version;
    fewest = invalid;
  }
  return best;
}

std::vector<Problem> check_ninjs(const json::object& document, int version) {
  Check check(version);
  check.object(document, version < 20 ? NinjsShape::item_one : NinjsShape::item, {});
  return check.take();
}

bool is_valid_ninjs(const std::vector<Problem>& problems) {
  return std::ranges::none_of(problems, [](const Problem& each) { return each.code == "ninjs-invalid"; });
}

}  // namespace dateline::wire
