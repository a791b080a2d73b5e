#include "http/request.h"

#include <cstring>
#include <functional>

namespace dateline::http {
namespace {

template <class Visit>
void for_each_view(Request& request, Visit visit) {
  for (auto* view :
       {&request.target, &request.host, &request.path, &request.query, &request.body, &request.peer})
    visit(*view);
  for (auto& field : request.fields) {
    visit(field.name);
    visit(field.value);
  }
}

bool lies_in(std::string_view view, std::string_view block) {
  return !view.empty() && std::less_equal<>()(block.data(), view.data()) &&
         std::less_equal<>()(view.data() + view.size(), block.data() + block.size());
}

}  // namespace

std::string_view name_of(Method method) {
  static constexpr std::string_view names[] = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
  return names[static_cast<std::size_t>(method)];
}

std::string_view Request::field(std::string_view name) const {
  for (const auto& f : fields)
    if (same_token(f.name, name)) return f.value;
  return {};
}

bool Request::has(std::string_view name) const {
  return !each(name, [](std::string_view) { return false; });
}

void Request::rebase(std::string_view from, std::string_view to) {
  for_each_view(*this, [&](std::string_view& view) {
    if (lies_in(view, from))
      view = to.substr(static_cast<std::size_t>(view.data() - from.data()), view.size());
  });
}

OwnedRequest Request::own() const {
  return OwnedRequest(*this);
}

OwnedRequest::OwnedRequest(const Request& request) : request_(request) {
  std::size_t size = 0;
  for_each_view(request_, [&](std::string_view& view) { size += view.size(); });
  bytes_ = std::make_unique<char[]>(size + 1);
  char* to = bytes_.get();
  for_each_view(request_, [&](std::string_view& view) {
    if (!view.empty()) std::memcpy(to, view.data(), view.size());
    view = {to, view.size()};
    to += view.size();
  });
}

}  // namespace dateline::http
