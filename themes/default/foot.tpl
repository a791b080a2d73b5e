{{%AUTOESCAPE context="HTML"}}
<footer class="foot" lang="{{LANG}}" dir="{{DIR}}">
<div class="columns">
{{#SOCIAL}}<section><h2>{{t_connect_on}}</h2><ul>{{#LINK}}<li><a href="{{HREF:none}}">{{NAME}}</a></li>{{/LINK}}</ul></section>{{/SOCIAL}}
{{#SECTORS}}<section class="wide"><h2>{{t_sectors}}</h2><ul>{{#LINK}}<li><a href="{{HREF:none}}">{{NAME}}</a></li>{{/LINK}}</ul></section>{{/SECTORS}}
{{#EDITIONS}}<section><h2>{{t_editions}}</h2><ul>{{#LINK}}<li><a href="{{HREF:none}}">{{NAME}}</a></li>{{/LINK}}</ul></section>{{/EDITIONS}}
{{#LINKS}}<section><h2>{{HEADING}}</h2><ul>{{#LINK}}<li><a href="{{HREF:none}}">{{NAME}}</a></li>{{/LINK}}</ul></section>{{/LINKS}}
{{#FEEDBACK}}<section><h2>{{t_feedback}}</h2><p><a class="button" href="/feedback">{{t_feedback_text}}</a></p></section>{{/FEEDBACK}}
{{#NEWSLETTER}}<section><h2>{{t_newsletter}}</h2><p><a class="button" href="/newsletter">{{t_newsletter_send}}</a></p></section>{{/NEWSLETTER}}
{{#CONTACT}}<section class="wide"><h2>{{t_connect}}</h2>
<address>
{{#CONTACT_NAME}}<p>{{CONTACT_NAME}}</p>{{/CONTACT_NAME}}
{{#ADDRESS}}<p>{{ADDRESS}}</p>{{/ADDRESS}}
{{#EMAIL}}<p>{{t_email}}:{{BI_SPACE}}<a href="{{HREF:none}}">{{NAME}}</a></p>{{/EMAIL}}
{{#PHONES}}<p>{{t_phone}}:{{#PHONE}} <a href="{{HREF:none}}">{{NAME}}</a>{{#PHONE_separator}},{{/PHONE_separator}}{{/PHONE}}</p>{{/PHONES}}
</address></section>{{/CONTACT}}
</div>
<div class="imprint">
{{#LEGAL_LINKS}}<ul>{{#LEGAL}}<li><a href="{{HREF:none}}">{{NAME}}</a></li>{{/LEGAL}}</ul>{{/LEGAL_LINKS}}
<p>© {{t_copyright}}{{BI_SPACE}}{{YEAR}}{{BI_SPACE}}{{PUBLISHER}}</p>
</div>
</footer>
