#include "http/reply.h"

#include <fmt/format.h>

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <vector>

namespace dateline::http {
namespace {

Fields span_of(FieldList fields) {
  return {fields.begin(), fields.size()};
}

void append_value(std::string& head, std::string_view value) {
  for (char c : value) head += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
}

void append_fields(std::string& head, Status status, Fields fields) {
  fmt::format_to(std::back_inserter(head), "HTTP/1.1 {} {}\r\n", number(status), reason(status));
  for (const auto& field : fields) {
    CHECK(!field.name.empty() && field.name.find_first_of(": \r\n") == std::string_view::npos);
    head.append(field.name).append(": ");
    append_value(head, field.value);
    head += "\r\n";
  }
}

void append_head(std::string& head, Status status, Fields fields, std::size_t length) {
  append_fields(head, status, fields);
  if (has_content(status)) fmt::format_to(std::back_inserter(head), "Content-Length: {}\r\n", length);
}

}  // namespace

std::string make_head(Status status, Fields fields, std::size_t length) {
  std::string head;
  append_head(head, status, fields, length);
  return head;
}

std::string make_head(Status status, FieldList fields, std::size_t length) {
  return make_head(status, span_of(fields), length);
}

std::string make_open_head(Status status, FieldList fields) {
  std::string head;
  append_fields(head, status, span_of(fields));
  return head;
}

Reply reply_with(Status status, Fields fields, std::string_view body) {
  auto bytes = std::make_shared<std::string>();
  append_head(*bytes, status, fields, body.size());
  const auto head_size = bytes->size();
  *bytes += body;
  Reply reply{.status = status};
  const std::string_view all = *bytes;
  reply.head = all.substr(0, head_size);
  if (!body.empty()) reply.add(all.substr(head_size));
  reply.keeper = std::move(bytes);
  return reply;
}

Reply reply_with(Status status, FieldList fields, std::string_view body) {
  return reply_with(status, span_of(fields), body);
}

Reply problem(Status status, std::string_view detail, FieldList more) {
  return problem_with(status, detail, {}, more);
}

Reply problem_with(Status status, std::string_view detail, boost::json::object members, FieldList more) {
  boost::json::object what{{"title", reason(status)}, {"status", number(status)}};
  if (!detail.empty()) what["detail"] = detail;
  for (auto& member : members) what.insert(std::move(member));
  std::vector<Field> fields{{"Content-Type", "application/problem+json"}, {"Cache-Control", "no-store"}};
  fields.insert(fields.end(), more);
  return reply_with(status, fields, boost::json::serialize(what) + "\n");
}

Reply redirect(Status status, std::string_view location) {
  return reply_with(status, {{"Location", location}, {"Content-Type", "text/plain; charset=utf-8"}},
                    fmt::format("{}\n", location));
}

}  // namespace dateline::http
