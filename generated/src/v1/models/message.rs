// @generated from v1.0/resources/message.md; do not edit.

use crate::v1::models;

/// A mail message, sent, received or still a draft.
///
/// Inherits from [outlookItem](<https://learn.microsoft.com/en-us/graph/api/resources/outlookitem?view=graph-rest-1.0>).
///
/// Needs one of the features `me`, `users`.
///
/// Derives from [`models::OutlookItem`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/message?view=graph-rest-1.0)
///
/// ```no_run
/// use msgraph::Object;
/// use msgraph::v1::models::{
///     BodyType, EmailAddress, Importance, ItemBody, Message, Recipient,
/// };
///
/// let body = ItemBody::new()
///     .with(ItemBody::CONTENT_TYPE, BodyType::Html)
///     .with(ItemBody::CONTENT, "<p>Draft.</p>");
/// let email_address = EmailAddress::new()
///     .with(EmailAddress::ADDRESS, "tomas@example.com");
/// let to_recipient = Recipient::new().with(Recipient::EMAIL_ADDRESS, email_address);
/// let message = Message::new()
///     .with(Message::SUBJECT, "Plan for gauge 7")
///     .with(Message::IMPORTANCE, Importance::Low)
///     .with(Message::BODY, body)
///     .with(Message::TO_RECIPIENTS, [to_recipient]);
/// ```
#[non_exhaustive]
pub struct Message {
    /// Recipients that the others do not see.
    pub bcc_recipients: Option<Vec<models::Recipient>>,
    /// Text of the message.
    pub body: Option<models::ItemBody>,
    /// First 255 characters of the body, as text.
    /// Read-only.
    pub body_preview: Option<String>,
    /// Names of the categories of the message.
    /// Inherited from [outlookItem](<https://learn.microsoft.com/en-us/graph/api/resources/outlookitem?view=graph-rest-1.0>).
    pub categories: Option<Vec<String>>,
    /// Recipients of a copy.
    pub cc_recipients: Option<Vec<models::Recipient>>,
    /// Version of the message.
    /// Inherited from [outlookItem](<https://learn.microsoft.com/en-us/graph/api/resources/outlookitem?view=graph-rest-1.0>).
    pub change_key: Option<String>,
    /// Conversation that the message belongs to.
    /// Read-only.
    pub conversation_id: Option<String>,
    /// Place of the message in its conversation.
    /// Read-only.
    pub conversation_index: Option<crate::Binary>,
    /// When the message was created.
    /// Inherited from [outlookItem](<https://learn.microsoft.com/en-us/graph/api/resources/outlookitem?view=graph-rest-1.0>).
    pub created_date_time: Option<crate::DateTimeOffset>,
    /// Whose mailbox the message goes out from.
    pub from: Option<models::Recipient>,
    /// `true` if a file is attached; pictures inside the body do not count.
    /// Read-only.
    pub has_attachments: Option<bool>,
    /// Key of the message; it changes when the message moves.
    /// Read-only.
    /// Inherited from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-1.0>).
    pub id: Option<String>,
    /// How urgent the message is.
    /// The possible values are: `low`, `normal`, `high`.
    pub importance: Option<models::Importance>,
    /// Which inbox tab shows the message.
    /// The possible values are: `focused`, `other`.
    pub inference_classification: Option<models::InferenceClassificationType>,
    /// Message identifier in the format of RFC 2822.
    pub internet_message_id: Option<String>,
    /// `true` if the sender wants to know of the delivery.
    pub is_delivery_receipt_requested: Option<bool>,
    /// `true` until the message is sent.
    /// Read-only.
    pub is_draft: Option<bool>,
    /// `true` once the message was opened.
    pub is_read: Option<bool>,
    /// `true` if the sender wants to know of the reading.
    pub is_read_receipt_requested: Option<bool>,
    /// When the message last changed.
    /// Inherited from [outlookItem](<https://learn.microsoft.com/en-us/graph/api/resources/outlookitem?view=graph-rest-1.0>).
    pub last_modified_date_time: Option<crate::DateTimeOffset>,
    /// Folder that holds the message.
    /// Read-only.
    pub parent_folder_id: Option<String>,
    /// When the message arrived, in UTC.
    /// Read-only.
    pub received_date_time: Option<crate::DateTimeOffset>,
    /// Where an answer should go.
    pub reply_to: Option<Vec<models::Recipient>>,
    /// Account that sent the message; it differs from from when a delegate sends.
    pub sender: Option<models::Recipient>,
    /// When the message was sent, in UTC.
    /// Read-only.
    pub sent_date_time: Option<crate::DateTimeOffset>,
    /// Subject line.
    pub subject: Option<String>,
    /// Main recipients.
    pub to_recipients: Option<Vec<models::Recipient>>,
    /// The part of the body that no earlier message of the conversation has.
    /// Returned only on `$select`.
    pub unique_body: Option<models::ItemBody>,
    /// Address that opens the message in Outlook on the web.
    /// Read-only.
    pub web_link: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl Message {
    pub const BCC_RECIPIENTS: crate::Field<Self, Vec<models::Recipient>> = crate::Field::new(
        "bccRecipients",
    );
    pub const BODY: crate::Field<Self, models::ItemBody> = crate::Field::new("body");
    pub const BODY_PREVIEW: crate::Field<Self, String> = crate::Field::new(
        "bodyPreview",
    );
    pub const CATEGORIES: crate::Field<Self, Vec<String>> = crate::Field::new(
        "categories",
    );
    pub const CC_RECIPIENTS: crate::Field<Self, Vec<models::Recipient>> = crate::Field::new(
        "ccRecipients",
    );
    pub const CHANGE_KEY: crate::Field<Self, String> = crate::Field::new("changeKey");
    pub const CONVERSATION_ID: crate::Field<Self, String> = crate::Field::new(
        "conversationId",
    );
    pub const CONVERSATION_INDEX: crate::Field<Self, crate::Binary> = crate::Field::new(
        "conversationIndex",
    );
    pub const CREATED_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "createdDateTime",
    );
    pub const FROM: crate::Field<Self, models::Recipient> = crate::Field::new("from");
    pub const HAS_ATTACHMENTS: crate::Field<Self, bool> = crate::Field::new(
        "hasAttachments",
    );
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
    pub const IMPORTANCE: crate::Field<Self, models::Importance> = crate::Field::new(
        "importance",
    );
    pub const INFERENCE_CLASSIFICATION: crate::Field<
        Self,
        models::InferenceClassificationType,
    > = crate::Field::new("inferenceClassification");
    pub const INTERNET_MESSAGE_ID: crate::Field<Self, String> = crate::Field::new(
        "internetMessageId",
    );
    pub const IS_DELIVERY_RECEIPT_REQUESTED: crate::Field<Self, bool> = crate::Field::new(
        "isDeliveryReceiptRequested",
    );
    pub const IS_DRAFT: crate::Field<Self, bool> = crate::Field::new("isDraft");
    pub const IS_READ: crate::Field<Self, bool> = crate::Field::new("isRead");
    pub const IS_READ_RECEIPT_REQUESTED: crate::Field<Self, bool> = crate::Field::new(
        "isReadReceiptRequested",
    );
    pub const LAST_MODIFIED_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "lastModifiedDateTime",
    );
    pub const PARENT_FOLDER_ID: crate::Field<Self, String> = crate::Field::new(
        "parentFolderId",
    );
    pub const RECEIVED_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "receivedDateTime",
    );
    pub const REPLY_TO: crate::Field<Self, Vec<models::Recipient>> = crate::Field::new(
        "replyTo",
    );
    pub const SENDER: crate::Field<Self, models::Recipient> = crate::Field::new(
        "sender",
    );
    pub const SENT_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "sentDateTime",
    );
    pub const SUBJECT: crate::Field<Self, String> = crate::Field::new("subject");
    pub const TO_RECIPIENTS: crate::Field<Self, Vec<models::Recipient>> = crate::Field::new(
        "toRecipients",
    );
    pub const UNIQUE_BODY: crate::Field<Self, models::ItemBody> = crate::Field::new(
        "uniqueBody",
    );
    pub const WEB_LINK: crate::Field<Self, String> = crate::Field::new("webLink");
}

impl Default for Message {
    fn default() -> Self {
        Self {
            bcc_recipients: None,
            body: None,
            body_preview: None,
            categories: None,
            cc_recipients: None,
            change_key: None,
            conversation_id: None,
            conversation_index: None,
            created_date_time: None,
            from: None,
            has_attachments: None,
            id: None,
            importance: None,
            inference_classification: None,
            internet_message_id: None,
            is_delivery_receipt_requested: None,
            is_draft: None,
            is_read: None,
            is_read_receipt_requested: None,
            last_modified_date_time: None,
            parent_folder_id: None,
            received_date_time: None,
            reply_to: None,
            sender: None,
            sent_date_time: None,
            subject: None,
            to_recipients: None,
            unique_body: None,
            web_link: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for Message {
    type Base = models::OutlookItem;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.message",
        properties: &[
            "bccRecipients",
            "body",
            "bodyPreview",
            "categories",
            "ccRecipients",
            "changeKey",
            "conversationId",
            "conversationIndex",
            "createdDateTime",
            "from",
            "hasAttachments",
            "id",
            "importance",
            "inferenceClassification",
            "internetMessageId",
            "isDeliveryReceiptRequested",
            "isDraft",
            "isRead",
            "isReadReceiptRequested",
            "lastModifiedDateTime",
            "parentFolderId",
            "receivedDateTime",
            "replyTo",
            "sender",
            "sentDateTime",
            "subject",
            "toRecipients",
            "uniqueBody",
            "webLink",
        ],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [
                &self.bcc_recipients,
                &self.body,
                &self.body_preview,
                &self.categories,
                &self.cc_recipients,
                &self.change_key,
                &self.conversation_id,
                &self.conversation_index,
                &self.created_date_time,
                &self.from,
                &self.has_attachments,
                &self.id,
                &self.importance,
                &self.inference_classification,
                &self.internet_message_id,
                &self.is_delivery_receipt_requested,
                &self.is_draft,
                &self.is_read,
                &self.is_read_receipt_requested,
                &self.last_modified_date_time,
                &self.parent_folder_id,
                &self.received_date_time,
                &self.reply_to,
                &self.sender,
                &self.sent_date_time,
                &self.subject,
                &self.to_recipients,
                &self.unique_body,
                &self.web_link,
            ],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [
                &mut self.bcc_recipients,
                &mut self.body,
                &mut self.body_preview,
                &mut self.categories,
                &mut self.cc_recipients,
                &mut self.change_key,
                &mut self.conversation_id,
                &mut self.conversation_index,
                &mut self.created_date_time,
                &mut self.from,
                &mut self.has_attachments,
                &mut self.id,
                &mut self.importance,
                &mut self.inference_classification,
                &mut self.internet_message_id,
                &mut self.is_delivery_receipt_requested,
                &mut self.is_draft,
                &mut self.is_read,
                &mut self.is_read_receipt_requested,
                &mut self.last_modified_date_time,
                &mut self.parent_folder_id,
                &mut self.received_date_time,
                &mut self.reply_to,
                &mut self.sender,
                &mut self.sent_date_time,
                &mut self.subject,
                &mut self.to_recipients,
                &mut self.unique_body,
                &mut self.web_link,
            ],
        )
    }
}

crate::runtime::traits::object!(Message);
