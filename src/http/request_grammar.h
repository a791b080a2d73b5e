// Beast's grammar over one complete head, filling a Request, with the rules on fields that Beast
// leaves to its users. Internal to the request parser.
#pragma once

#include <boost/beast/core/string.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <optional>
#include <string>

#include "http/request.h"
#include "http/request_parser.h"

namespace dateline::http {

class RequestGrammar final : public boost::beast::http::basic_parser<true> {
 public:
  // Fills `request`. `path_buffer` holds the path where it had to be decoded. Both outlive the grammar.
  RequestGrammar(const RequestLimits& limits, Request& request, std::string& path_buffer);

  // Reads a head, with its empty line. What to answer where it is not one we take; else nothing.
  std::optional<Status> read(std::string_view head);
  bool wants_continue() const { return wants_continue_; }

 private:
  using error_code = boost::system::error_code;
  using view = boost::beast::string_view;
  using verb = boost::beast::http::verb;
  using field = boost::beast::http::field;

  void on_request_impl(verb, view method, view target, int version, error_code& ec) override;
  void on_response_impl(int, view, int, error_code&) override {}
  void on_field_impl(field name, view name_text, view value, error_code& ec) override;
  void on_header_impl(error_code& ec) override;
  void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
  std::size_t on_body_impl(view, error_code&) override { return 0; }
  void on_chunk_header_impl(std::uint64_t, view, error_code&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t, view, error_code&) override { return 0; }
  void on_finish_impl(error_code&) override {}

  void check_framing(field name, view value, error_code& ec);
  void refuse(Status status, error_code& ec);

  const RequestLimits& limits_;
  Request& request_;
  std::string& path_buffer_;
  Status refusal_ = Status::bad_request;
  int hosts_ = 0, lengths_ = 0, encodings_ = 0;
  bool wants_continue_ = false;
};

}  // namespace dateline::http
