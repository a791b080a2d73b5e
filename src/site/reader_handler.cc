#include "site/reader_handler.h"

#include <variant>

namespace dateline::site {
namespace {

// A page put together is under 2 KB: at most 8 MB a reactor.
constexpr std::size_t most_kept = 4096;

template <class... F>
struct Overloaded : F... {
  using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

}  // namespace

void ReaderHandler::handle(const http::Request& request, http::Responder& responder) {
  using http::Method;
  using http::Status;
  if (request.method == Method::options)
    return responder.send(http::reply_with(Status::no_content, {{"Allow", "GET, HEAD"}}, ""));
  if (request.method != Method::get && request.method != Method::head)
    return responder.send(http::problem(Status::method_not_allowed, "pages are read with GET and HEAD",
                                        {{"Allow", "GET, HEAD"}}));

  const auto answer = Overloaded{
      [&](const press::Found& found) { send_page(found.page, request, responder); },
      [&](const press::Moved& moved) {
        responder.send(http::redirect(Status::permanent_redirect, moved.location));
      },
      [&](const press::Missing& missing) {
        if (!missing.story) return send_page(table_->not_found(), request, responder);
        site_.answer_back_issue(*missing.story, request, responder, table_);
      },
  };
  std::visit(answer, table_->find(request.path));
}

void ReaderHandler::use(TablePtr table) {
  table_ = std::move(table);
  if (kept_.size() > most_kept / 2) kept_.clear();
}

void ReaderHandler::send_page(const press::PagePtr& page, const http::Request& request,
                              http::Responder& responder) {
  responder.send(press::answer(assembled(page), request));
}

const press::AssembledPtr& ReaderHandler::assembled(const press::PagePtr& page) {
  if (kept_.size() >= most_kept) kept_.clear();
  auto& kept = kept_[page.get()];
  if (!kept || !press::fits(*kept, *table_)) kept = press::assemble(*table_, page);
  return kept;
}

}  // namespace dateline::site
